-- Time off that overlaps [from, to).
--   $1 bigint  from, microseconds since 1970
--   $2 bigint  to, not included
-- Columns: id, artist_id, start_us, end_us, reason.
SELECT id, artist_id, callboard.us(start_time) AS start_us, callboard.us(end_time) AS end_us, reason
FROM callboard.time_off
WHERE start_time >= callboard.at($1::bigint) - interval '8784 hours'
  AND start_time < callboard.at($2::bigint) AND end_time > callboard.at($1::bigint)
