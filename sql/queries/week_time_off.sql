-- Time off that overlaps the days [from, to).
--   $1 date  from, in the tenant's zone
--   $2 date  to, not included
-- Columns: id, artist_id, start_us, end_us, reason.
SELECT * FROM callboard.read_week_time_off($1::date, $2::date, NULL)
