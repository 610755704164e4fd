-- A new project, or a changed one. Admins only.
--   $1 uuid id   $2 int version it was read at, or NULL: a new one   $3 text code   $4 text name
--   $5 text client   $6 text colour or NULL: as it was   $7 text open|closed
-- Columns: outcome (done, stale, gone, invalid, not_allowed), message, id, version.
SELECT * FROM callboard.save_project($1::uuid, $2::int, $3::text, $4::text, $5::text, $6::text, $7::text)
