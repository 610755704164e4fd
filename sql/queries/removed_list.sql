-- A page of the artists who were removed, the last one first.
--   $1 text  the key behind which it begins, or NULL   $2 int  so many rows
--   $3 text  nothing                                   $4 text only those that have this in them, or NULL
-- Columns: id, then texts: key (when, in microseconds since 1970), name, department, the day it was removed.
SELECT a.id, callboard.us(a.archived_at)::text AS key, a.name, a.department,
       to_char(a.archived_at, 'Dy FMDD Mon YYYY') AS removed
FROM callboard.artists a
WHERE a.archived_at IS NOT NULL AND ($1::text IS NULL OR callboard.us(a.archived_at) < $1::bigint) AND $3::text IS NULL
  AND ($4::text IS NULL OR strpos(callboard.fold(concat_ws(' ', a.name, a.department)), callboard.fold($4::text)) > 0)
ORDER BY a.archived_at DESC
LIMIT $2::int
