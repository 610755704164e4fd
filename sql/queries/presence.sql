-- Says where this board's cursor is, and answers where those of the others are.
--   $1 uuid     this board
--   $2 uuid     artist, or NULL
--   $3 date     day
--   $4 boolean  behind a pool: no server process is its own
--   $5 uuid     the what-if board that is open, or NULL: the live one
-- Columns: board, user_id, artist_id, day (of those on the same board alone), draft_id (if one may open it), live.
SELECT * FROM callboard.be_here($1::uuid, $2::uuid, $3::date, $4::boolean, $5::uuid)
