-- All tenants, for the operator (row level security shows a member his own).
-- Columns: id, name, zone, members (bigint).
SELECT t.id, t.name, t.zone,
       (SELECT count(*) FROM callboard.members m WHERE m.tenant_id = t.id AND m.archived_at IS NULL) AS members
FROM callboard.tenants t
ORDER BY t.name
