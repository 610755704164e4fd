CREATE OR REPLACE FUNCTION callboard.read_challenges()
RETURNS TABLE (pencil_id uuid, option_id uuid, created_by uuid, until_us bigint, reminded boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT pencil_id, option_id, created_by, callboard.us(until), reminded_at IS NOT NULL
    FROM callboard.challenges
    WHERE ended IS NULL
    ORDER BY pencil_id;
END $$;
COMMENT ON FUNCTION callboard.read_challenges IS 'The pencils of the tenant that are challenged now';
GRANT EXECUTE ON FUNCTION callboard.read_challenges TO callboard_member, callboard_reports;
