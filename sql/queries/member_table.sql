-- The members, as the command line prints them.
-- Columns: user_id, name, login, role.
SELECT user_id, name, login, role FROM callboard.read_members() WHERE NOT removed ORDER BY name, login
