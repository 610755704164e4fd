-- A new studio with its first admin. For the operator.
--   $1 text name   $2 text zone or NULL: the server machine's, else UTC   $3 text login of the admin, which exists
-- Columns: outcome (done, stale, gone, invalid, not_allowed), message, id, version.
SELECT * FROM callboard.add_tenant($1::text,
    coalesce($2::text, (SELECT setting FROM pg_settings WHERE name = 'TimeZone' AND source = 'configuration file')),
    $3::text)
