-- Public holidays of a file.
--   $1 jsonb  array of {line, day, title}; the day as 2026-12-25
--   $2 bool   only try: the answers are given, nothing is kept
-- Columns: line, outcome (added, unchanged, invalid; one row not_allowed), message, id (NULL).
SELECT * FROM callboard.import_holidays($1::jsonb, $2::boolean)
