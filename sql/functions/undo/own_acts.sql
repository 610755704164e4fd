-- Each thing done once, whatever became of it. `turn` is the act that Enter on it takes back: itself, or the newest of
-- its takings back and doings again.
CREATE OR REPLACE FUNCTION callboard.own_acts(p_before bigint, p_most int)
RETURNS TABLE (act callboard.own_act, turn uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.who();
    e callboard.trail;
    seen uuid[] := '{}';
    at bigint := coalesce(p_before, 9223372036854775807);
    found int := 0;
    chain record;
BEGIN
    WHILE found < p_most LOOP
        e := callboard.next_own_act(me, at, seen);
        EXIT WHEN e.seq IS NULL;
        at := e.seq;
        seen := seen || e.act_id;
        CONTINUE WHEN e.undoes IS NOT NULL OR NOT callboard.is_newest_of_act(e);
        found := found + 1;
        chain := callboard.newest_of_chain(me.tenant_id, e.act_id);
        RETURN QUERY SELECT callboard.own_act(me, e.act_id, CASE chain.turns % 2 WHEN 0 THEN 'done' ELSE 'undone' END,
                                              callboard.changed_since(me, chain.act_id)), chain.act_id;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.own_acts IS
    'One''s own acts, newest first, below p_before; how each stands, and why not otherwise';
GRANT EXECUTE ON FUNCTION callboard.own_acts TO callboard_member, callboard_reader;
