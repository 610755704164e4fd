CREATE OR REPLACE FUNCTION callboard.my_tenants() RETURNS TABLE (id uuid, name text, zone text, role text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY SELECT t.id, t.name, t.zone, m.role
    FROM callboard.members m JOIN callboard.tenants t ON t.id = m.tenant_id
    WHERE m.login = session_user AND m.archived_at IS NULL
    ORDER BY t.name;
END $$;
COMMENT ON FUNCTION callboard.my_tenants IS 'The tenants session_user is a member of';
GRANT EXECUTE ON FUNCTION callboard.my_tenants TO callboard_member, callboard_reports;
