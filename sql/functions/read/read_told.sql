CREATE OR REPLACE FUNCTION callboard.read_told(p_seq bigint) RETURNS SETOF callboard.told
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT t.* FROM callboard.booking_events e, callboard.tell_event(e) t
    WHERE e.tenant_id = (SELECT callboard.current_tenant()) AND e.seq = p_seq
    UNION ALL
    SELECT t.* FROM callboard.record_events e, callboard.tell_record(e) t
    WHERE e.tenant_id = (SELECT callboard.current_tenant()) AND e.seq = p_seq;
END $$;
COMMENT ON FUNCTION callboard.read_told IS 'One event of either kind, in words';
GRANT EXECUTE ON FUNCTION callboard.read_told TO callboard_member, callboard_reader;
