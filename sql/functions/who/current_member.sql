CREATE OR REPLACE FUNCTION callboard.current_member() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN (callboard.who()).user_id;
END $$;
COMMENT ON FUNCTION callboard.current_member IS 'The user_id session_user has in the current tenant, else NULL';
GRANT EXECUTE ON FUNCTION callboard.current_member TO callboard_member, callboard_reader;
