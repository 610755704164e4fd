-- The artists, or one of them, as the command line prints them, in the board's order.
--   $1 uuid  artist, or NULL: all
-- Columns: id, name, skills (text[]), department, rate (numeric or NULL), email, phone, pattern
--   (int4multirange in minutes of the week, or NULL), notes, portfolio_url, bio, version.
SELECT id, name, skills, department, rate, email, phone, schedule::int4multirange AS pattern, notes, portfolio_url,
       bio, version
FROM callboard.read_artists(NULL)
WHERE $1::uuid IS NULL OR id = $1::uuid
