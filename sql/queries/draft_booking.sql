-- One booking with everything, notes included, as a what-if board has it.
--   $1 uuid  booking   $2 uuid  the what-if board
-- Columns: the booking row, and drafted: what is drafted about it in words; NULL: it is live. No row: no such booking.
SELECT * FROM callboard.read_draft_booking($1::uuid, $2::uuid)
