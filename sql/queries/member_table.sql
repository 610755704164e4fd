-- The members, as the command line prints them.
-- Columns: user_id, name, login, role.
SELECT user_id, name, login, role
FROM callboard.members
WHERE archived_at IS NULL
ORDER BY name, login
