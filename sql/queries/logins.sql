-- The logins of members and of those who may become one. For the operator.
-- Columns: login, tenants ("Northlight (admin), Southgate (viewer)"), connections (int), connection_limit (int).
SELECT login, tenants, connections, connection_limit FROM callboard.logins()
