-- Attaches a login (which the operator has made) to the tenant, or changes the member. Admins only.
--   $1 uuid user id   $2 text name   $3 text login   $4 text viewer|producer|admin
-- Columns: outcome (done, stale, gone, invalid, not_allowed), message, id, version.
SELECT * FROM callboard.save_member($1::uuid, $2::text, $3::text, $4::text)
