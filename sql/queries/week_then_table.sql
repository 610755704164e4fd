-- The bookings that stood at an instant and overlap [from, to), as the command line prints them, in the board's order.
--   $1 timestamptz  from
--   $2 timestamptz  to, not included
--   $3 timestamptz  when
-- Columns: those of week_table.sql.
SELECT b.id, b.artist_id, a.name AS artist, b.project_id, p.name AS project, b.title, e.notes,
       b.start_time AS "start", b.end_time AS "end", b.status, b.lapses_at, b.version, m.name AS created_by, b.heavy, b.decide_by
FROM callboard.bookings_at($1::timestamptz, $2::timestamptz, $3::timestamptz) b
JOIN callboard.booking_events e ON e.seq = b.seq
JOIN callboard.artists a ON a.id = b.artist_id
LEFT JOIN callboard.projects p ON p.id = b.project_id
LEFT JOIN callboard.members m ON m.user_id = b.created_by
ORDER BY a.department, a.name, b.start_time, b.id
