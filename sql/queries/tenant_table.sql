-- The tenants that the session's login is a member of.
-- Columns: id, name, zone, role.
SELECT id, name, zone, role FROM callboard.my_tenants()
