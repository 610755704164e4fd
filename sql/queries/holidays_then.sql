-- The public holidays as they were at an instant, by day.
--   $1 bigint  when, microseconds
-- Columns: those of holidays.sql.
SELECT to_char(day, 'YYYY-MM-DD') AS day, name FROM callboard.read_holidays(callboard.at($1))
