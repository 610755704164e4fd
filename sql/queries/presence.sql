-- Says where this board's cursor is, and answers where those of the others are.
--   $1 uuid     this board
--   $2 uuid     artist, or NULL
--   $3 date     day
--   $4 boolean  behind a pool: no server process is its own
-- Columns: board, user_id, artist_id, day.
SELECT * FROM callboard.be_here($1::uuid, $2::uuid, $3::date, $4::boolean)
