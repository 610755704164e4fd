-- A page of the time off: what is not over yet, the next first; then what is over, the last first.
--   $1 text  the key behind which it begins, or NULL   $2 int  so many rows
--   $3 text  only of this artist (uuid), or NULL: all   $4 text only those that have this in them, or NULL
--   $5 uuid  the what-if board, or NULL: the live one
-- Columns: id, then texts: key ("0 start id", of what is over "1 -end id"), artist's id, artist, reason, start_us,
--   end_us, version, how many bookings fall into it (a second option is meant to lie over something: not counted).
SELECT id, key, artist_id::text, name, reason, start_us::text, end_us::text, version::text, booked::text
FROM callboard.read_time_off_list($1::text, $2::int, $3::uuid, $4::text, $5::uuid)
