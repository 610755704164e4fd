-- A new public holiday, or another day or name for one. Admins only.
--   $1 date  day   $2 text name   $3 date  the day it was on, or NULL: a new one
-- Columns: outcome (done, gone, invalid, not_allowed), message, id (NULL), version (the tenant's).
SELECT * FROM callboard.save_holiday($3::date, $1::date, $2::text)
