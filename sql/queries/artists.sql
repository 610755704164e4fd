-- The artists of the board, in its order.
-- Columns: id, name, department, email, phone, notes, skills (text[]), rate (bigint, hundredths of the
--   currency an hour; -1: not given), working_pattern (text of an int4multirange in minutes of the week, or
--   NULL: any time), version.
SELECT id, name, department, email, phone, notes, skills, coalesce((rate * 100)::bigint, -1) AS rate,
       working_pattern::text AS working_pattern, version
FROM callboard.artists
WHERE archived_at IS NULL
ORDER BY department, name
