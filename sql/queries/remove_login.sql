-- Removes a login that is no tenant's member any more. For the operator.
--   $1 text login
-- Columns: outcome (done, invalid, not_allowed), message, id (NULL), version (NULL).
SELECT * FROM callboard.remove_login($1::text)
