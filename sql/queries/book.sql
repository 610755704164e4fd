-- A new booking; the same id with the same content again is done, and nothing happens.
--   $1 uuid id   $2 uuid artist   $3 uuid project or NULL   $4 text title   $5 text notes
--   $6 bigint start_us   $7 bigint end_us   $8 text hold|pencil|confirmed   $9 bool second option
--   $10 bigint decide_us or NULL   $11 bool heavy
-- Columns: outcome, message, then the booking row (done: the booking; conflict: those in the way).
SELECT * FROM callboard.book($1::uuid, $2::uuid, $3::uuid, $4::text, $5::text, $6::bigint, $7::bigint,
                             $8::text, $9::boolean, $10::bigint, $11::boolean)
