-- The history of one booking, oldest first.
--   $1 uuid  booking
-- Columns: at, actor, act, source, version, changes (jsonb: {"title": ["before", "after"]}).
SELECT e.at, coalesce(m.name, e.actor_login) AS actor, e.act, e.source, e.version, e.changes
FROM callboard.booking_events e
LEFT JOIN callboard.members m ON m.tenant_id = e.tenant_id AND m.user_id = e.actor_id
WHERE e.booking_id = $1::uuid
ORDER BY e.seq
