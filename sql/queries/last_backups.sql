-- Each tenant with its newest backup by the operator, and of when its newest verified one is. For the operator.
-- Columns: tenant_id, tenant, made_at, bytes, noted_by (NULL: none), verified_made_at (NULL: none was verified), now (the
--   server's time, in UTC).
SELECT b.*, to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now
FROM callboard.last_backups() b
