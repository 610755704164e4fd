-- The projects there were at an instant, by code, as they were then.
--   $1 bigint  when, microseconds
-- Columns: those of projects.sql.
SELECT id, code, name, client, colour, state, version FROM callboard.read_projects(callboard.at($1))
