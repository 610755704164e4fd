-- Each tenant with its newest backup by the operator, and of when its newest verified one is. For the operator.
-- Columns: tenant_id, tenant, made_at, bytes, noted_by (NULL: none), verified_made_at (NULL: none was verified).
SELECT * FROM callboard.last_backups()
