-- A tenant's rows of a table, each a line of JSON. For the operator.
--   $1 uuid tenant   $2 text table
SELECT * FROM callboard.backup_rows_of($1::uuid, $2::text)
