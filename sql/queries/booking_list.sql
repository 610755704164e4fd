-- A page of the live bookings that are not over, by their start; those that began more than two months ago aside.
--   $1 text  start in microseconds and id of the last row, or NULL   $2 int  so many rows
--   $3 text  which: mine, holds (that lapse), options (second ones), pencils (older than a week), all
--   $4 text  only those that have this in title, artist, project or maker, or NULL
-- Columns: id, then texts: key of the next page, artist_id, artist, title, project code, status, start_us, end_us,
--   lapses_us, maker, days since it was made.
SELECT b.id, callboard.us(b.start_time) || ' ' || b.id AS key, b.artist_id, a.name AS artist, b.title,
       coalesce(p.code, '') AS project,
       CASE WHEN b.queued_at IS NOT NULL THEN 'second option' ELSE b.status::text END AS status,
       callboard.us(b.start_time)::text AS start_us, callboard.us(b.end_time)::text AS end_us,
       callboard.us(b.lapses_at)::text AS lapses_us, m.name AS maker,
       floor(extract(epoch FROM clock_timestamp() - b.created_at) / 86400)::int::text AS days
FROM callboard.bookings b
JOIN callboard.artists a ON a.tenant_id = b.tenant_id AND a.id = b.artist_id
LEFT JOIN callboard.projects p ON p.tenant_id = b.tenant_id AND p.id = b.project_id
LEFT JOIN callboard.members m ON m.tenant_id = b.tenant_id AND m.user_id = b.created_by
WHERE b.status <> 'cancelled' AND b.end_time > clock_timestamp()
  AND b.start_time > clock_timestamp() - interval '62 days'
  AND (b.status <> 'hold' OR b.lapses_at IS NULL OR b.lapses_at > clock_timestamp())
  AND CASE $3::text
        WHEN 'mine' THEN b.created_by = callboard.current_member()
        WHEN 'holds' THEN b.status = 'hold' AND b.lapses_at IS NOT NULL
        WHEN 'options' THEN b.queued_at IS NOT NULL
        WHEN 'pencils' THEN b.status = 'pencil' AND b.created_at < clock_timestamp() - interval '7 days'
        ELSE true END
  AND ($1::text IS NULL
       OR (b.start_time, b.id) > (callboard.at(split_part($1::text, ' ', 1)::bigint), split_part($1::text, ' ', 2)::uuid))
  AND ($4::text IS NULL
       OR strpos(callboard.fold(concat_ws(' ', b.title, a.name, p.code, p.name, m.name)), callboard.fold($4::text)) > 0)
ORDER BY b.start_time, b.id
LIMIT $2::int
