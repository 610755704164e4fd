CREATE OR REPLACE FUNCTION callboard.read_event(p_seq bigint)
RETURNS TABLE (at_us bigint, act text, title text, artist_id uuid, status callboard.booking_status, lapses_us bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT callboard.us(at), act, title, artist_id, status, callboard.us(lapses_at) FROM callboard.booking_events
    WHERE tenant_id = (SELECT callboard.current_tenant()) AND seq = p_seq
    UNION ALL
    SELECT callboard.us(r.at), r.act, callboard.record_title(r), r.artist_id, NULL, NULL FROM callboard.record_events r
    WHERE r.tenant_id = (SELECT callboard.current_tenant()) AND r.seq = p_seq;
END $$;
COMMENT ON FUNCTION callboard.read_event IS 'What one event says of its booking or its record';
GRANT EXECUTE ON FUNCTION callboard.read_event TO callboard_member;
