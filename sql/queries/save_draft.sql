-- Begins a what-if board.
--   $1 uuid id   $2 text name, one word
-- Columns: outcome, message, id, version.
SELECT * FROM callboard.save_draft($1::uuid, $2::text)
