-- One booking with everything, notes included; also a cancelled one.
--   $1 uuid  booking
-- Columns: the booking row. No row: no such booking.
SELECT * FROM callboard.read_booking($1::uuid)
