-- What the member wants to be told by e-mail. With two NULLs nothing is changed.
--   $1 text  the address; NULL: as it is
--   $2 text  lapsed, challenged, changed, several of them, all, or none; NULL: as it is
-- Columns: outcome (done, invalid, not_allowed), message (done: what holds now), id, version.
SELECT * FROM callboard.save_notices($1::text, $2::text)
