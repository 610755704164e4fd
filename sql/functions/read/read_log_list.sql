CREATE OR REPLACE FUNCTION callboard.read_log_list(p_before bigint, p_most int, p_narrow text)
RETURNS SETOF callboard.told
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    WITH bookings AS MATERIALIZED (
        SELECT e FROM callboard.log_events(p_before, p_most, p_narrow) e
    ), records AS MATERIALIZED (
        SELECT e FROM callboard.log_records(p_before, p_most, p_narrow) e
    ), last AS MATERIALIZED ( -- of the page: what lies below it need not be told
        SELECT seq FROM (SELECT (b.e).seq FROM bookings b UNION ALL SELECT (r.e).seq FROM records r) of_both
        ORDER BY seq DESC OFFSET p_most - 1 LIMIT 1
    )
    SELECT t.* FROM bookings b, callboard.tell_event(b.e) t
    WHERE (b.e).seq >= coalesce((SELECT seq FROM last), 0)
    UNION ALL
    SELECT t.* FROM records r, callboard.tell_record(r.e) t
    WHERE (r.e).seq >= coalesce((SELECT seq FROM last), 0)
    ORDER BY seq DESC;
END $$;
COMMENT ON FUNCTION callboard.read_log_list IS
    'A page of the tenant''s events below p_before, newest first, narrowed as log_conditions() says';
GRANT EXECUTE ON FUNCTION callboard.read_log_list TO callboard_member, callboard_reports;
