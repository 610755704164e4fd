-- Lets a frozen tenant take writes again. For the operator.
--   $1 text  its name
-- Columns: outcome (done, gone, invalid), message, id, version (NULL).
SELECT * FROM callboard.thaw_tenant($1::text)
