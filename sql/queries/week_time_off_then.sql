-- Time off as it was at an instant, of what overlaps the days [from, to).
--   $1 date    from, in the tenant's zone
--   $2 date    to, not included
--   $3 bigint  when, microseconds
-- Columns: those of week_time_off.sql.
SELECT * FROM callboard.read_week_time_off($1::date, $2::date, callboard.at($3))
