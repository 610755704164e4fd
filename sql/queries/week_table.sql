-- The live bookings that overlap [from, to), as the command line prints them, in the board's order.
--   $1 timestamptz  from
--   $2 timestamptz  to, not included
-- Columns: id, artist_id, artist, project_id, project, title, notes, start, end, status, lapses_at, version,
--   created_by, heavy, decide_by.
SELECT b.id, b.artist_id, a.name AS artist, b.project_id, p.name AS project, b.title, b.notes AS notes,
       b.start_time AS "start", b.end_time AS "end", b.status, b.lapses_at, b.version, m.name AS created_by, b.heavy, b.decide_by
FROM callboard.bookings_between($1::timestamptz, $2::timestamptz) b
JOIN callboard.artists a ON a.tenant_id = b.tenant_id AND a.id = b.artist_id
LEFT JOIN callboard.projects p ON p.tenant_id = b.tenant_id AND p.id = b.project_id
LEFT JOIN callboard.members m ON m.tenant_id = b.tenant_id AND m.user_id = b.created_by
WHERE b.status <> 'hold' OR b.lapses_at IS NULL OR b.lapses_at > clock_timestamp()
ORDER BY a.department, a.name, b.start_time, b.id
