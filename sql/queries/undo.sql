-- Takes back one of one's own acts, all of it, as a new act (the one that enter named). Redo: undo that one.
--   $1 uuid  act
-- Columns: outcome, message, then the booking row, one for each booking of the act.
SELECT * FROM callboard.undo($1::uuid)
