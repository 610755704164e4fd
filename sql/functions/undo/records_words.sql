CREATE OR REPLACE FUNCTION callboard.records_words(me callboard.acting, p_act callboard.own_act) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_act.records = 0 THEN
        RETURN NULL;
    ELSIF p_act.bookings > 0 OR p_act.records > 1 THEN
        RETURN callboard.counted_records(me, p_act.act_id);
    END IF;
    RETURN (SELECT concat_ws(': ', concat_ws(' of ', t.title, nullif(t.artist, '')), nullif(t.difference, ''))
            FROM callboard.record_events e, callboard.tell_record(e) t
            WHERE e.tenant_id = me.tenant_id AND e.seq = p_act.first_seq);
END $$;
COMMENT ON FUNCTION callboard.records_words IS
    'The records of an act: "artist Ada Byron: rate 60 -> 62", "2 artists, 1 project"; NULL: it has none';
