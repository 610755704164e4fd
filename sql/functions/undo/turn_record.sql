-- A record that its act added is not deleted but removed: old bookings and the trail name it.
CREATE OR REPLACE FUNCTION callboard.turn_record(me callboard.acting, p_turn callboard.record_turn) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    problem text;
BEGIN
    IF p_turn.wanted @> '{"name": null}' THEN
        p_turn.wanted := jsonb_build_object('archived_at', clock_timestamp());
    END IF;
    problem := CASE p_turn.kind
        WHEN 'artist' THEN CASE WHEN callboard.goes(p_turn) THEN callboard.in_use(me.tenant_id, p_turn.id, NULL) END
        WHEN 'project' THEN CASE WHEN callboard.goes(p_turn) THEN callboard.in_use(me.tenant_id, NULL, p_turn.id) END
        WHEN 'member' THEN callboard.turn_member(me, p_turn) END;
    IF problem IS NOT NULL THEN
        RAISE EXCEPTION '%', problem USING ERRCODE = 'CB098';
    END IF;
    IF p_turn.kind = 'time_off' THEN
        PERFORM callboard.put_time_off(me, p_turn);
    ELSE
        PERFORM callboard.put_record(me, p_turn);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.turn_record IS
    'A record becomes what it was; raises CB098 with a sentence where it may not';
