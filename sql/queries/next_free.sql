-- When this artist could: the next free slot of the same length, inside the pattern, within four weeks.
--   $1 uuid artist   $2 bigint start_us of what was refused   $3 bigint end_us
--   $4 uuid the what-if board, or NULL: the live one   $5 uuid the booking that it is for
-- Columns: start_us, end_us. No row: none.
SELECT start_us, end_us FROM callboard.next_free($1::uuid, $2::bigint, $3::bigint, $4::uuid, $5::uuid)
