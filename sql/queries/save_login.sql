-- Makes a login with what a member needs and no more, or gives it another password. For the operator.
--   $1 text login   $2 text SCRAM-SHA-256 verifier, or NULL: no password   $3 boolean it is to be new
-- Columns: outcome (done, invalid, not_allowed), message, id (NULL), version (NULL).
SELECT * FROM callboard.save_login($1::text, $2::text, $3::boolean)
