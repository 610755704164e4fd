-- Time off of a file, each row on its own.
--   $1 jsonb  array of {line, artist, start, end, title}; the artist by name, times in RFC 3339 with offset
--   $2 bool   only try: the answers are given, nothing is kept
-- Columns: line, outcome (added, unchanged, invalid; one row not_allowed), message, id.
SELECT * FROM callboard.import_times_off($1::jsonb, $2::boolean)
