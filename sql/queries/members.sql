-- The members of the tenant, removed ones too (old bookings name them).
-- Columns: user_id, name, login, role ('' once removed).
SELECT user_id, name, login, CASE WHEN removed THEN '' ELSE role END AS role FROM callboard.read_members()
