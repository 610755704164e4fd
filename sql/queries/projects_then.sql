-- The projects there were at an instant, by code; what their rows say is today's.
--   $1 bigint  when, microseconds
-- Columns: those of projects.sql.
SELECT id, code, name, client, colour, state, version FROM callboard.read_projects(callboard.at($1))
