-- The newest part of a booking's history, oldest of it first.
--   $1 uuid    booking
--   $2 bigint  only what came before this seq, or NULL: from the newest on
--   $3 int     at most so many
-- Columns: those of callboard.told.
SELECT * FROM callboard.read_card_history($1::uuid, $2::bigint, $3::int)
