CREATE OR REPLACE FUNCTION callboard.read_foreign(p_tenant uuid) RETURNS TABLE (relation text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    found boolean;
BEGIN
    FOR relation IN SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                        AND a.attname = CASE c.relname WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END
                    WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind = 'r'
                      AND has_table_privilege(c.oid, 'SELECT') ORDER BY c.relname LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM callboard.%I WHERE %I = $1)', relation,
                       CASE relation WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END) INTO found USING p_tenant;
        IF found THEN
            RETURN NEXT;
        END IF;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.read_foreign IS
    'The tables that show rows of this tenant under row level security: none, unless it is one''s own that was entered';
GRANT EXECUTE ON FUNCTION callboard.read_foreign TO callboard_member, callboard_owner;
