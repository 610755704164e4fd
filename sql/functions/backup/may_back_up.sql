CREATE OR REPLACE FUNCTION callboard.may_back_up() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    IF (callboard.who()).role IS DISTINCT FROM 'admin' THEN
        RAISE EXCEPTION 'A backup is made by an admin of the tenant, or by the operator.' USING ERRCODE = 'CB006';
    END IF;
    RETURN true;
END $$;
COMMENT ON FUNCTION callboard.may_back_up IS 'True for an admin of the tenant; raises CB006 for everybody else';
GRANT EXECUTE ON FUNCTION callboard.may_back_up TO callboard_reader;
