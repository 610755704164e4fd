-- The next member to be written to, with the lines. Admins only: raises CB006.
--   $1 uuid  the one behind this; NULL: the first
--   $2 bool  only to look; false: who is taken belongs to the caller until end_notice
-- Columns: user_id, name, email, taken (for end_notice), more (how many lines there are besides), line; a row a line.
SELECT * FROM callboard.take_notice($1::uuid, $2::boolean)
