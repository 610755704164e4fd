-- A page of the time off: what is not over yet, the next first; then what is over, the last first.
--   $1 text  the key behind which it begins, or NULL   $2 int  so many rows
--   $3 text  only of this artist (uuid), or NULL: all   $4 text only those that have this in them, or NULL
-- Columns: id, then texts: key ("0 start id", of what is over "1 -end id"), artist's id, artist, reason, start_us,
--   end_us, version, how many bookings fall into it (a second option is meant to lie over something: not counted).
WITH off AS (
    SELECT o.id, o.artist_id, a.name, o.reason, o.start_time, o.end_time, o.version,
           CASE WHEN o.end_time > clock_timestamp() THEN 0 ELSE 1 END AS over,
           CASE WHEN o.end_time > clock_timestamp() THEN callboard.us(o.start_time)
                ELSE -callboard.us(o.end_time) END AS at
    FROM callboard.time_off o
    JOIN callboard.artists a ON a.tenant_id = o.tenant_id AND a.id = o.artist_id
    WHERE a.archived_at IS NULL AND ($3::text IS NULL OR o.artist_id = $3::uuid)
      AND ($4::text IS NULL OR strpos(callboard.fold(concat_ws(' ', a.name, o.reason)), callboard.fold($4::text)) > 0)
)
SELECT id, concat_ws(' ', over, at, id) AS key, artist_id::text, name, reason,
       callboard.us(start_time)::text AS start_us, callboard.us(end_time)::text AS end_us, version::text,
       (SELECT count(*)::text FROM callboard.bookings_between(start_time, end_time) b
        WHERE b.artist_id = off.artist_id AND (b.status <> 'hold' OR b.lapses_at > clock_timestamp())) AS booked
FROM off
WHERE $1::text IS NULL
   OR (over, at, id) > (split_part($1::text, ' ', 1)::int, split_part($1::text, ' ', 2)::bigint,
                        split_part($1::text, ' ', 3)::uuid)
ORDER BY over, at, id
LIMIT $2::int
