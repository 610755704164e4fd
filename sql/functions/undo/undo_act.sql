CREATE OR REPLACE FUNCTION callboard.undo_act(me callboard.acting, p_act uuid) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    act record := callboard.lock_act(me, p_act);
    turns callboard.record_turn[];
    problem callboard.answer;
BEGIN
    RETURN QUERY SELECT * FROM callboard.undone_before(me, p_act);
    IF FOUND THEN
        RETURN;
    ELSIF act.stale IS NOT NULL THEN
        RETURN QUERY SELECT * FROM callboard.as_it_is(me, p_act, 'stale', callboard.changed_since(me, p_act) || '.');
        RETURN;
    END IF;
    turns := ARRAY(SELECT t FROM callboard.record_turns(me, p_act) t);
    problem := callboard.turn_problem(me, p_act, turns);
    IF problem.outcome IS NOT NULL THEN
        RETURN NEXT problem;
        RETURN;
    END IF;
    PERFORM callboard.begin_turn(me, p_act);
    IF act.now IS NULL AND cardinality(turns) = 0 THEN
        RETURN QUERY SELECT * FROM callboard.turn_challenges(me, p_act);
    ELSE
        RETURN QUERY SELECT * FROM callboard.take_back_all(me, act.now, act.targets, turns);
    END IF;
    PERFORM set_config('app.undoes', '', true), set_config('app.redo', '', true);
END $$;
COMMENT ON FUNCTION callboard.undo_act IS 'Takes back one of one''s own acts, once it is known to be that';
