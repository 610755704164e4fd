CREATE OR REPLACE FUNCTION callboard.schema_version() RETURNS int
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN (SELECT max(number) FROM callboard.schema_migrations);
END $$;
COMMENT ON FUNCTION callboard.schema_version IS 'Number of the newest migration that was applied';
GRANT EXECUTE ON FUNCTION callboard.schema_version TO callboard_member, callboard_operator, callboard_reader;
