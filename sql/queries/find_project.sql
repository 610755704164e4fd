-- Which project a typed word means: an id, an exact code, an exact name, else either without case and accents.
--   $1 text  the word
-- Columns: id, code, name, rank (1 id or code, 2 name, 3 folded). Only the best rank is returned. One row:
-- that one. None, or several: ask.
WITH candidates AS (
    SELECT id, code, name,
           CASE WHEN id::text = lower($1::text) OR code = $1::text THEN 1
                WHEN name = $1::text THEN 2
                WHEN callboard.fold($1::text) IN (callboard.fold(code), callboard.fold(name)) THEN 3 END AS rank
    FROM callboard.projects
    WHERE archived_at IS NULL)
SELECT id, code, name, rank
FROM candidates
WHERE rank = (SELECT min(rank) FROM candidates)
ORDER BY code, id
