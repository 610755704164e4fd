-- The live bookings that overlap [from, to), as the command line prints them, in the board's order.
--   $1 timestamptz  from
--   $2 timestamptz  to, not included
-- Columns: id, artist_id, artist, project_id, project, title, notes, start, end, status, lapses_at, version,
--   created_by, heavy, decide_by, updated_at (the last change).
SELECT * FROM callboard.read_week_table($1::timestamptz, $2::timestamptz)
