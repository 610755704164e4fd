-- Time off that overlaps the days [from, to).
--   $1 date  from, in the tenant's zone
--   $2 date  to, not included
-- Columns: id, artist_id, start_us, end_us, reason.
SELECT id, artist_id, callboard.us(start_time) AS start_us, callboard.us(end_time) AS end_us, reason
FROM callboard.time_off
WHERE start_time >= callboard.midnight($1::date) - interval '8784 hours'
  AND start_time < callboard.midnight($2::date) AND end_time > callboard.midnight($1::date)
