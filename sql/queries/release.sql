-- Ends a booking; its row stays as cancelled.
--   $1 uuid booking   $2 int version it was read at, or NULL: any   $3 text released|killed|postponed|mistake
-- Columns: outcome, message, then the booking row; after it, one row for each option that was promoted.
SELECT * FROM callboard.release($1::uuid, $2::int, $3::text)
