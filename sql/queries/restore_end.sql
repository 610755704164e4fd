-- Ends a restore: the trail gains what it was, and members are let in.
--   $1 text  what was restored, in words for the trail
-- Columns: outcome (done, invalid), message, id, version (how many admins can log in).
SELECT * FROM callboard.restore_end($1::text)
