-- Drops a what-if board of one's own.
--   $1 uuid id
-- Columns: outcome, message, id, version.
SELECT * FROM callboard.drop_draft($1::uuid)
