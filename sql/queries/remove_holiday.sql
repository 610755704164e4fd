-- Takes a public holiday away. Admins only.
--   $1 date  day
-- Columns: outcome (done, gone, not_allowed), message, id (NULL), version (the tenant's).
SELECT * FROM callboard.remove_holiday($1::date)
