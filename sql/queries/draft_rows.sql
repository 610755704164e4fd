-- All that a what-if board wants, cancelled ones included, in the order in which draft_commit.sql counts changes.
--   $1 uuid  the what-if board
-- Columns: the booking row, and drafted: what is drafted about it in words.
SELECT * FROM callboard.read_draft_rows($1::uuid)
