CREATE OR REPLACE FUNCTION callboard.thaw_tenant(p_name text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    tenant uuid := (SELECT t.id FROM callboard.tenants t WHERE t.name = callboard.plain(p_name));
BEGIN
    IF tenant IS NULL THEN
        RETURN ROW('gone', 'There is no tenant "' || coalesce(p_name, '') || '".', NULL, NULL)::callboard.saved;
    END IF;
    DELETE FROM callboard.frozen f WHERE f.tenant_id = tenant;
    IF NOT FOUND THEN
        RETURN ROW('invalid', format('"%s" is not frozen.', p_name), tenant, NULL)::callboard.saved;
    END IF;
    RETURN ROW('done', NULL, tenant, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.thaw_tenant IS
    'Lets a frozen tenant take writes again; for the operator. done, gone, invalid';
GRANT EXECUTE ON FUNCTION callboard.thaw_tenant TO callboard_operator;
