-- Writes rows of a backup.
--   $1 text table   $2 text[] columns that the backup has of it   $3 jsonb array of rows
-- Columns: outcome (done, invalid), message, id, version (NULL).
SELECT * FROM callboard.restore_rows($1::text, $2::text[], $3::jsonb)
