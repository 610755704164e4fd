-- The bookings that stood at an instant and overlap [from, to), as the command line prints them, in the board's order.
--   $1 timestamptz  from
--   $2 timestamptz  to, not included
--   $3 timestamptz  when
-- Columns: those of week_table.sql.
SELECT * FROM callboard.read_week_then_table($1::timestamptz, $2::timestamptz, $3::timestamptz)
