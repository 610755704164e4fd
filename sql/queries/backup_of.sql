-- What a backup of a tenant will hold. For the operator.
--   $1 text tenant, or NULL: the only one
-- Columns: tenant_id, tenant, made (the moment that it shows, in UTC), schema_version, first, last (bigint: numbers of
--   the trail, or NULL), name (of a table), columns (json). A row for each table, in the order in which they are restored.
-- Raises CB001 (no such tenant), CB002 (several; name one).
SELECT tenant_id, tenant, to_char(made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS made, schema_version,
       first, last, name, to_json(columns) AS columns
FROM callboard.backup_of($1::text)
