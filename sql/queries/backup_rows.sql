-- One's own tenant's rows of a table, each a line of JSON, for an admin.
--   $1 text table
SELECT * FROM callboard.read_backup_rows($1::text)
