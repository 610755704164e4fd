-- Another artist or another time for a booking.
--   $1 uuid booking   $2 int version it was read at, or NULL: any   $3 uuid artist   $4 bigint start_us
--   $5 bigint end_us   (NULL: as it is)
-- Columns: outcome, message, then the booking row (done, stale, lapsed, gone: as it is; conflict: in the way).
SELECT * FROM callboard.move($1::uuid, $2::int, $3::uuid, $4::bigint, $5::bigint)
