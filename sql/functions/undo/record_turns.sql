-- Not STABLE: it locks each record, and a field that somebody wrote meanwhile must be seen. What an act added has moved on
-- also where somebody has removed it.
CREATE OR REPLACE FUNCTION callboard.record_turns(me callboard.acting, p_act uuid) RETURNS SETOF callboard.record_turn
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    r record;
    turn callboard.record_turn;
BEGIN
    FOR r IN SELECT f.kind, f.record_id, jsonb_object_agg(f.field, f.was) AS was,
                    jsonb_object_agg(f.field, f.left_as) AS left_as
             FROM callboard.act_fields(me, p_act) f WHERE coalesce(f.was, 'null') <> coalesce(f.left_as, 'null')
             GROUP BY f.kind, f.record_id ORDER BY f.kind, f.record_id LOOP
        turn := ROW(r.kind, r.record_id, callboard.record_now(me.tenant_id, r.kind, r.record_id), r.was, NULL);
        turn.moved_on := CASE WHEN r.was @> '{"name": null}' AND NOT r.left_as ? 'archived_at'
                                   AND turn.now ->> 'archived_at' IS NOT NULL THEN 'archived_at'
                         ELSE (SELECT min(l.key) FROM jsonb_each(r.left_as) l
                               WHERE coalesce(turn.now -> l.key, 'null') <> l.value) END;
        RETURN NEXT turn;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.record_turns IS 'Locks the records of one''s own act, and says what each is to become';
