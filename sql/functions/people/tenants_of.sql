-- Who is asked by the operator whether a login is still in use sees all tenants; it says names only.
CREATE OR REPLACE FUNCTION callboard.tenants_of(p_login text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT string_agg(format('%s (%s)', t.name,
                             CASE WHEN callboard.is_for_reports(p_login) THEN 'reports' ELSE m.role END),
                      ', ' ORDER BY t.name)
    FROM callboard.members m JOIN callboard.tenants t ON t.id = m.tenant_id
    WHERE m.login = p_login AND m.archived_at IS NULL
$$;
COMMENT ON FUNCTION callboard.tenants_of IS
    'The tenants a login is a member of, with its roles: "Northlight (admin)"; for the operator';
GRANT EXECUTE ON FUNCTION callboard.tenants_of TO callboard_operator;
