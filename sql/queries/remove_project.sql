-- Puts a project away. Refused, saying by what, while something is booked; the history stays. Admins only.
--   $1 uuid  project
-- Columns: outcome (done, stale, gone, invalid, not_allowed), message, id, version.
SELECT * FROM callboard.remove_project($1::uuid)
