-- What a backup of one's own tenant will hold, for an admin. Columns as those of backup_of.
-- Raises CB006 (no admin).
SELECT tenant_id, tenant, to_char(made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS made, schema_version,
       first, last, name, to_json(columns) AS columns
FROM callboard.read_backup()
