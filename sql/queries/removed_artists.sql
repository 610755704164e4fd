-- Artists who were removed, the last one first; all, or those meant by a word: an id or a name, without regard to case
-- and accents.
--   $1 text  the word, or NULL: all
-- Columns: id, name, department, removed.
SELECT id, name, department, removed
FROM callboard.read_removed_artists()
WHERE $1::text IS NULL OR id::text = lower($1::text) OR callboard.fold(name) = callboard.fold(callboard.plain($1::text))
