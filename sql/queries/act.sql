-- How the bookings of an act are now. No row: that act has not happened. Settles a write whose answer was lost.
--   $1 uuid  act
-- Columns: the booking row.
SELECT * FROM callboard.read_act($1::uuid)
