CREATE OR REPLACE FUNCTION callboard.own_holidays() RETURNS date[]
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN (SELECT t.holidays FROM callboard.tenants t WHERE t.id = callboard.current_tenant());
END $$;
COMMENT ON FUNCTION callboard.own_holidays IS 'The public holidays of the current tenant';
GRANT EXECUTE ON FUNCTION callboard.own_holidays TO callboard_reader;
