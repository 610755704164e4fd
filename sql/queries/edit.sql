-- Everything of a booking.
--   $1 uuid booking   $2 int version it was read at, or NULL: any   $3 uuid artist   $4 uuid project or NULL
--   $5 text title   $6 text notes, or NULL: as they are   $7 bigint start_us   $8 bigint end_us
--   $9 bigint decide_us or NULL   $10 bool heavy   $11 text status, or NULL: as it is   $12 bool second option
-- Columns: outcome, message, then the booking row.
SELECT * FROM callboard.edit($1::uuid, $2::int, $3::uuid, $4::uuid, $5::text, $6::text, $7::bigint, $8::bigint,
                             $9::bigint, $10::boolean, $11::text, $12::boolean)
