-- Whom a typed word means: an id, an exact name, else names that are the same without case and accents.
--   $1 text  the word
-- Columns: id, name, exact (bool). One row: that one. None, or several: ask.
SELECT id, name, id::text = lower($1::text) OR name = $1::text AS exact
FROM callboard.artists a
WHERE archived_at IS NULL
  AND (id::text = lower($1::text) OR name = $1::text
       OR (callboard.fold(name) = callboard.fold($1::text)
           AND NOT EXISTS (SELECT FROM callboard.artists x
                           WHERE x.archived_at IS NULL AND (x.name = $1::text OR x.id::text = lower($1::text)))))
ORDER BY name, id
