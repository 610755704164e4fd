-- How the bookings of an act on a what-if board are now. No row: that act has not happened. Settles a write whose
-- answer was lost.
--   $1 uuid  act   $2 uuid  the what-if board
-- Columns: the booking row, and drafted.
SELECT * FROM callboard.read_draft_settled($1::uuid, $2::uuid)
