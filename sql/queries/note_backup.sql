-- Notes a backup that an admin made of his tenant, or that it was verified.
--   $1 timestamptz the moment that it shows   $2 bigint bytes   $3 boolean it was verified
-- Columns: outcome (done, not_allowed, invalid), message, id, version (NULL).
SELECT * FROM callboard.note_backup($1::timestamptz, $2::bigint, $3::boolean)
