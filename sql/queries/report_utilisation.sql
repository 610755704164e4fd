-- Booked against working hours, by week and artist, as they are now.
--   $1 date  from
--   $2 date  to, not included
--   $3 bool  a last row with the sums of all
-- Columns: week, artist_id, artist, confirmed, pencilled, working (hours; NULL: no pattern), percent (of working),
--   refreshed_at (since when it is worked out anew what has changed).
SELECT * FROM callboard.report_utilisation($1::date, $2::date, $3::boolean)
