-- Two stacks, read off the trail: to be taken back is what was done, or done again, and not taken back since; to be
-- done again is what was taken back since the last new act.
CREATE OR REPLACE FUNCTION callboard.newest_own_act(me callboard.acting, p_redo boolean, p_before bigint)
RETURNS callboard.trail
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    e callboard.trail;
    seen uuid[] := '{}';
    at bigint := coalesce(p_before, 9223372036854775807);
    takes_back boolean;
BEGIN
    LOOP
        e := callboard.next_own_act(me, at, seen);
        at := e.seq;
        seen := seen || e.act_id;
        takes_back := e.undoes IS NOT NULL AND NOT e.redo;
        CONTINUE WHEN NOT callboard.is_newest_of_act(e);
        IF e.seq IS NULL OR (takes_back = p_redo AND callboard.taken_back_by(me.tenant_id, e.act_id) IS NULL
                             AND NOT callboard.is_nothing_left(me, e.act_id)) THEN
            RETURN e;
        ELSIF p_redo AND e.undoes IS NULL THEN
            RETURN NULL;
        END IF;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.newest_own_act IS 'What u, or ^R, is for: an event of it; NULL: nothing';
