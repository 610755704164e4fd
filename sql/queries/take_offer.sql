-- What is free of a second option becomes a pencil; what is not waits on, split off where need be.
--   $1 uuid booking   $2 int version it was read at, or NULL: any
-- Columns: outcome, message, then the booking row; after it, one row for each part and each option that moved up.
SELECT * FROM callboard.take_offer($1::uuid, $2::int)
