-- A new studio with its first admin. For the operator.
--   $1 text name   $2 text zone or NULL: UTC   $3 text login of the admin, which exists
-- Columns: outcome (done, stale, gone, invalid, not_allowed), message, id, version.
SELECT * FROM callboard.add_tenant($1::text, $2::text, $3::text)
