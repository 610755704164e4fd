-- Whoever has entered a tenant has its zone in app.zone; a login for reports need not enter.
CREATE OR REPLACE FUNCTION callboard.own_zone() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN (SELECT t.zone FROM callboard.tenants t WHERE t.id = callboard.current_tenant());
END $$;
COMMENT ON FUNCTION callboard.own_zone IS 'The zone of the current tenant';
GRANT EXECUTE ON FUNCTION callboard.own_zone TO callboard_member, callboard_reports, callboard_reader;
