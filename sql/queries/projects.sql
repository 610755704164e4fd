-- The projects, by code.
-- Columns: id, code, name, client, colour, state, version.
SELECT id, code, name, client, colour, state, version FROM callboard.read_projects(NULL)
