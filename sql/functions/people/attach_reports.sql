-- The operator may neither read tenants nor write members.
CREATE OR REPLACE FUNCTION callboard.attach_reports(p_login text, p_tenant text)
RETURNS TABLE (outcome text, message text, tenant uuid)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found callboard.tenants[] := (SELECT array_agg(t) FROM callboard.tenants t
                                  WHERE p_tenant IS NULL OR t.name = callboard.plain(p_tenant));
BEGIN
    IF found IS NULL THEN
        RETURN QUERY SELECT 'gone', coalesce('There is no tenant "' || p_tenant || '".', 'There is no tenant yet.'),
                            NULL::uuid;
    ELSIF cardinality(found) > 1 THEN
        RETURN QUERY SELECT 'invalid', 'There are several tenants: name the one that is to be read with --tenant.',
                            NULL::uuid;
    ELSE
        INSERT INTO callboard.members (tenant_id, user_id, login, name, role)
        VALUES (found[1].id, gen_random_uuid(), p_login, 'Reports ' || p_login, 'viewer');
        RETURN QUERY SELECT 'done', NULL, found[1].id;
    END IF;
END $$;
COMMENT ON FUNCTION callboard.attach_reports IS 'Makes a login for reports a viewer of one tenant; for the operator';
GRANT EXECUTE ON FUNCTION callboard.attach_reports TO callboard_operator;
