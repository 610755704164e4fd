-- Rows of a file become bookings, in their order, each on its own.
--   $1 jsonb  array of {line, id, artist, project, title, start, end, status, notes, uid}; artist and project by
--             exact name (project: code or name); start and end in RFC 3339 with offset; status hold, second,
--             pencil (if none is given) or confirmed; id, project, notes, uid may be missing
--   $2 bool   into the past as well (admins only; the events say so)
--   $3 bool   make artists and projects that are missing (admins only)
--   $4 bool   only try: the answers are given, nothing is kept
-- Columns: line, outcome (booked, unchanged, refused, invalid; one row not_allowed), message, id.
SELECT * FROM callboard.import_bookings($1::jsonb, $2::boolean, $3::boolean, $4::boolean)
