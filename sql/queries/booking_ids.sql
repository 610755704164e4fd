-- The bookings whose ids lie between two, cancelled ones too: those that begin alike.
--   $1 uuid  the lowest   $2 uuid  the highest   $3 int  at most so many
-- Columns: id, title, artist, start.
SELECT * FROM callboard.read_booking_ids($1::uuid, $2::uuid, $3::int)
