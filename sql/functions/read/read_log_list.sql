-- Who did it and whom it is about is read once for a page, and not for each event.
CREATE OR REPLACE FUNCTION callboard.read_log_list(p_before bigint, p_most int, p_narrow text)
RETURNS SETOF callboard.told
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    narrow record;
    tenant uuid := callboard.current_tenant();
BEGIN
    SELECT * INTO narrow FROM callboard.log_narrow(p_narrow);
    RETURN QUERY
    WITH bookings AS MATERIALIZED (
        SELECT e FROM callboard.log_events(p_before, p_most, narrow.of_bookings, narrow.in_bookings) e
    ), records AS MATERIALIZED (
        SELECT e FROM callboard.log_records(p_before, p_most, narrow.of_records, narrow.in_records) e
    ), last AS MATERIALIZED ( -- of the page: what lies below it need not be told
        SELECT seq FROM (SELECT (b.e).seq FROM bookings b UNION ALL SELECT (r.e).seq FROM records r) of_both
        ORDER BY seq DESC OFFSET p_most - 1 LIMIT 1
    ), people AS MATERIALIZED (
        SELECT user_id, name FROM callboard.members
    ), artists AS MATERIALIZED (
        SELECT id, (SELECT a.name FROM callboard.artists a WHERE a.tenant_id = tenant AND a.id = of_both.id) AS name
        FROM (SELECT (b.e).artist_id AS id FROM bookings b UNION SELECT (r.e).artist_id FROM records r) of_both
    )
    SELECT t.* FROM bookings b
    LEFT JOIN people m ON m.user_id = (b.e).actor_id LEFT JOIN artists a ON a.id = (b.e).artist_id,
    callboard.event_told(b.e, m.name, a.name) t
    WHERE (b.e).seq >= coalesce((SELECT seq FROM last), 0)
    UNION ALL
    SELECT t.* FROM records r
    LEFT JOIN people m ON m.user_id = (r.e).actor_id LEFT JOIN artists a ON a.id = (r.e).artist_id,
    callboard.record_told(r.e, m.name, a.name) t
    WHERE (r.e).seq >= coalesce((SELECT seq FROM last), 0)
    ORDER BY seq DESC;
END $$;
COMMENT ON FUNCTION callboard.read_log_list IS
    'A page of the tenant''s events below p_before, newest first, narrowed as log_narrow() says';
GRANT EXECUTE ON FUNCTION callboard.read_log_list TO callboard_member, callboard_reports;
