-- Makes a login that reads one tenant by SQL. For the operator.
--   $1 text login   $2 text SCRAM-SHA-256 verifier, or NULL: no password   $3 text tenant, or NULL: the only one
-- Columns: outcome (done, invalid, gone, not_allowed), message, id (of the tenant), version (NULL).
SELECT * FROM callboard.save_reports_login($1::text, $2::text, $3::text)
