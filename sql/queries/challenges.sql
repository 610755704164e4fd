-- challenges
-- The pencils of the tenant that are challenged now.
-- Columns: pencil_id, option_id, created_by (the challenger), until_us, reminded (its time was over unanswered).
SELECT pencil_id, option_id, created_by, callboard.us(until) AS until_us, reminded_at IS NOT NULL AS reminded
FROM callboard.challenges
WHERE tenant_id = callboard.current_tenant() AND ended IS NULL
ORDER BY pencil_id
