-- Who else could do it: artists with this artist's first skill, free all along, most of the other skills first, then
-- cheapest, at most 9.
--   $1 uuid artist   $2 bigint start_us   $3 bigint end_us
--   $4 uuid the what-if board, or NULL: the live one   $5 uuid the booking that it is for
-- Columns: artist_id, start_us, end_us.
SELECT artist_id, start_us, end_us FROM callboard.free_artists($1::uuid, $2::bigint, $3::bigint, $4::uuid, $5::uuid)
