-- A page of the live bookings that are not over, by their start; those that began more than two months ago aside.
--   $1 text  start in microseconds and id of the last row, or NULL   $2 int  so many rows
--   $3 text  which: mine, holds (that lapse), options (second ones), pencils (older than a week), all
--   $4 text  only those that have this in title, artist, project or maker, or NULL
--   $5 uuid  the what-if board, or NULL: the live one
-- Columns: id, then texts: key of the next page, artist_id, artist, title, project code, status, start_us, end_us,
--   lapses_us, maker, days since it was made, what is drafted about it in words.
SELECT id, key, artist_id, artist, title, project, status, start_us::text, end_us::text, lapses_us::text, maker,
       days::text, drafted
FROM callboard.read_booking_list($1::text, $2::int, $3::text, $4::text, $5::uuid)
