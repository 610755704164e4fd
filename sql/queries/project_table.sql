-- The projects, or one of them, as the command line prints them.
--   $1 uuid  project, or NULL: all
-- Columns: id, code, name, client, colour, state, version.
SELECT id, code, name, client, colour, state, version
FROM callboard.read_projects(NULL)
WHERE $1::uuid IS NULL OR id = $1::uuid
