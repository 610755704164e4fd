-- The public holidays of the tenant, by day.
-- Columns: day (YYYY-MM-DD), name ('' where it has none).
SELECT to_char(day, 'YYYY-MM-DD') AS day, name FROM callboard.read_holidays(NULL)
