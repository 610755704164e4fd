-- The projects, by code.
-- Columns: id, code, name, client, colour, closed (bool), version.
SELECT id, code, name, client, colour, state = 'closed' AS closed, version
FROM callboard.projects
WHERE archived_at IS NULL
ORDER BY code
