-- A page of the projects, by code, with how much is still booked on each.
--   $1 text  the code behind which it begins, or NULL   $2 int  so many rows
--   $3 text  nothing                                    $4 text only those that have this in them, or NULL
--   $5 uuid  the what-if board, or NULL: the live one
-- Columns: id, then texts: code (the key of the next page), name, client, colour, state, version, live bookings.
SELECT id, code, name, client, colour, state, version::text, live::text
FROM callboard.read_project_list($1::text, $2::int, $4::text, $5::uuid)
WHERE $3::text IS NULL
