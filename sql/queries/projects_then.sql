-- The projects there were at an instant, by code; what their rows say is today's.
--   $1 bigint  when, microseconds
-- Columns: those of projects.sql.
SELECT id, code, name, client, colour, state, version
FROM callboard.projects
WHERE archived_at IS NULL OR archived_at > callboard.at($1)
ORDER BY code, id
