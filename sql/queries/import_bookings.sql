-- Rows of a file become bookings; those that stand for a booking change what the file has changed of it.
--   $1 jsonb  array of {line, id, artist, project, title, start, end, said_start, said_end, status, notes, heavy,
--             decide_by, uid, recurrence, sequence, version, artist_id, project_id}; artist and project by name (project:
--             code or name), beside them their ids if the row was printed with those; start and end in RFC 3339 with
--             offset, beside them as the file writes them; status hold, second, pencil (if it is empty), confirmed or
--             cancelled. What is missing is not said: an import changes nothing of it. Of a row that could not be read
--             {line, uid, problem}. All rows of one UID are in one array
--   $2 bool   into the past as well (admins only; the events say so)
--   $3 bool   make artists and projects that are missing (admins only)
--   $4 bool   only try: the answers are given, nothing is kept
--   $5 bool   what the board has changed too is as the file says
--   $6 bool   a row of a UID that is another artist's booking moves that
--   $7 bool   what was released, or has lapsed, is booked again
--   $8 bool   all or nothing: where a row is refused or invalid, nothing is kept, and the answers are as of a trial
-- Columns: line, outcome (booked, changed, unchanged, superseded, missing, refused, invalid; one row not_allowed),
--   message, id.
SELECT * FROM callboard.import_bookings($1::jsonb, $2::boolean, $3::boolean, $4::boolean, $5::boolean, $6::boolean,
                                        $7::boolean, $8::boolean)
