-- Time off, as the command line prints it.
--   $1 uuid         artist, or NULL: all
--   $2 timestamptz  only what ends after, or NULL
--   $3 timestamptz  only what begins before, or NULL
-- Columns: id, artist_id, artist, start, end, reason.
SELECT o.id, o.artist_id, a.name AS artist, o.start_time AS "start", o.end_time AS "end", o.reason
FROM callboard.time_off o
JOIN callboard.artists a ON a.tenant_id = o.tenant_id AND a.id = o.artist_id
WHERE ($1::uuid IS NULL OR o.artist_id = $1::uuid)
  AND o.end_time > coalesce($2::timestamptz, '-infinity')
  AND o.start_time < coalesce($3::timestamptz, 'infinity')
ORDER BY o.start_time, a.name, o.id
