-- Booked against working hours, by week and artist; as old as refreshed_at says.
--   $1 date  from, the Monday of a week
--   $2 date  to, not included
-- Columns: week, artist_id, artist, confirmed, pencilled, working (hours; NULL: no pattern), refreshed_at.
SELECT * FROM callboard.report_utilisation($1::date, $2::date)
