-- Removes a studio in which nothing was ever booked. For the operator.
--   $1 text name
-- Columns: outcome (done, gone, invalid), message, id, version (NULL).
SELECT * FROM callboard.remove_tenant($1::text)
