-- A page of the artists who were removed, the last one first.
--   $1 text  the key behind which it begins, or NULL   $2 int  so many rows
--   $3 text  nothing                                   $4 text only those that have this in them, or NULL
-- Columns: id, then texts: key (when, in microseconds since 1970), name, department, the day it was removed.
SELECT id, callboard.us(removed)::text AS key, name, department, to_char(removed, 'Dy FMDD Mon YYYY') AS removed
FROM callboard.read_removed_artists() a
WHERE ($1::text IS NULL OR callboard.us(removed) < $1::bigint) AND $3::text IS NULL
  AND ($4::text IS NULL OR strpos(callboard.fold(concat_ws(' ', name, department)),
                                  callboard.fold(callboard.plain($4::text))) > 0)
ORDER BY a.removed DESC
LIMIT $2::int
