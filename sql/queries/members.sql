-- The members of the tenant, removed ones too (old bookings name them).
-- Columns: user_id, name, login, role ('' once removed).
SELECT user_id, name, login, CASE WHEN archived_at IS NULL THEN role ELSE '' END AS role
FROM callboard.members
ORDER BY name, user_id
