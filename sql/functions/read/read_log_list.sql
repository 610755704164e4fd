CREATE OR REPLACE FUNCTION callboard.read_log_list(p_before bigint, p_most int, p_narrow text)
RETURNS SETOF callboard.told
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT t.* FROM callboard.log_events(p_before, p_most, p_narrow) e, callboard.tell_event(e) t
    UNION ALL
    SELECT t.* FROM callboard.log_records(p_before, p_most, p_narrow) e, callboard.tell_record(e) t
    ORDER BY seq DESC LIMIT p_most;
END $$;
COMMENT ON FUNCTION callboard.read_log_list IS
    'A page of the tenant''s events below p_before, newest first, narrowed as log_conditions() says';
GRANT EXECUTE ON FUNCTION callboard.read_log_list TO callboard_member, callboard_reports;
