CREATE OR REPLACE FUNCTION callboard.put_time_off(me callboard.acting, p_turn callboard.record_turn) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    o callboard.time_off := jsonb_populate_record(NULL::callboard.time_off, p_turn.now || p_turn.wanted);
BEGIN
    IF o.artist_id IS NULL THEN
        DELETE FROM callboard.time_off x WHERE x.tenant_id = me.tenant_id AND x.id = p_turn.id;
    ELSIF p_turn.now = '{}' THEN
        INSERT INTO callboard.time_off (tenant_id, id, artist_id, start_time, end_time, reason, version)
        VALUES (me.tenant_id, p_turn.id, o.artist_id, o.start_time, o.end_time, o.reason, 1 + (
            SELECT max(e.version) FROM callboard.record_events e
            WHERE e.tenant_id = me.tenant_id AND e.kind = 'time_off' AND e.record_id = p_turn.id));
    ELSE
        PERFORM callboard.put_record(me, p_turn);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.put_time_off IS 'Time off becomes what it was: changed, there again, or not there';
