-- An ordinary login, made if there is none of that name. For the operator of a private cluster.
--   $1 text login
-- Columns: outcome (done, invalid, not_allowed), message, id (NULL), version (NULL).
SELECT * FROM callboard.make_login($1::text)
