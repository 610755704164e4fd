-- Notes a backup that the operator made, or that it was verified.
--   $1 uuid tenant   $2 timestamptz the moment that it shows   $3 bigint bytes   $4 boolean it was verified
-- Columns: outcome (done, gone, invalid), message, id, version (NULL).
SELECT * FROM callboard.note_backup_of($1::uuid, $2::timestamptz, $3::bigint, $4::boolean)
