-- Blanks what is personal of an artist, in the trail too. For the operator.
--   $1 text tenant, or NULL: the only one   $2 text artist's name or id
-- Columns: outcome (done, gone), message, id, version (NULL).
SELECT * FROM callboard.forget_artist($1::text, $2::text)
