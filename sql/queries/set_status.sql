-- Firmer or softer.
--   $1 uuid booking   $2 int version it was read at, or NULL: any   $3 text hold|pencil|confirmed
--   $4 bool as a second option (with hold): it queues instead of lapsing
-- Columns: outcome, message, then the booking row; after it, one row for each option that was promoted.
SELECT * FROM callboard.set_status($1::uuid, $2::int, $3::text, $4::boolean)
