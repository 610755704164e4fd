-- Writes a what-if board into the live one, as one act, and closes it; or nothing.
--   $1 uuid  the what-if board
-- Columns: those of bulk.sql; change counts the rows of draft_rows.sql from 0 on.
SELECT change, (answer).* FROM callboard.draft_commit($1::uuid)
