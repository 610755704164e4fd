-- Bookings by their ids, as the command line prints them; also cancelled ones.
--   $1 uuid[]  bookings
-- Columns: id, artist_id, artist, project_id, project, title, notes, start, end, status, lapses_at, version,
--   created_by, reason.
SELECT b.id, b.artist_id, a.name AS artist, b.project_id, p.name AS project, b.title, b.notes AS notes,
       b.start_time AS "start", b.end_time AS "end", b.status, b.lapses_at, b.version, m.name AS created_by, b.reason
FROM callboard.bookings b
JOIN callboard.artists a ON a.tenant_id = b.tenant_id AND a.id = b.artist_id
LEFT JOIN callboard.projects p ON p.tenant_id = b.tenant_id AND p.id = b.project_id
LEFT JOIN callboard.members m ON m.tenant_id = b.tenant_id AND m.user_id = b.created_by
WHERE b.id = ANY ($1::uuid[])
ORDER BY b.start_time, b.id
