-- One that was sent twice, because the answer to the first was lost, names the act it took back then.
CREATE OR REPLACE FUNCTION callboard.undo_newest(p_redo boolean, p_before bigint, p_from timestamptz DEFAULT NULL,
                                                 p_to timestamptz DEFAULT NULL, p_lists boolean DEFAULT true)
RETURNS TABLE (act callboard.own_act, answer callboard.answer)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    target uuid;
    at bigint;
    told callboard.own_act;
    asks text;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN QUERY SELECT NULL::callboard.own_act, callboard.answer('not_allowed', refused, NULL);
        RETURN;
    END IF;
    SELECT e.undoes, e.seq INTO target, at FROM callboard.trail e
    WHERE e.tenant_id = me.tenant_id AND e.actor_id = me.user_id
      AND e.act_id = nullif(current_setting('app.act', true), '')::uuid LIMIT 1;
    IF target IS NULL THEN
        SELECT n.act_id, n.seq INTO target, at FROM callboard.newest_own_act(me, p_redo, p_before) n;
        asks := callboard.undo_asks(me, target, p_from, p_to, p_lists);
    END IF;
    IF target IS NULL THEN
        RETURN QUERY SELECT NULL::callboard.own_act, callboard.answer('gone',
            CASE WHEN p_redo THEN 'There is nothing to do again.' ELSE 'There is nothing to take back.' END, NULL);
        RETURN;
    END IF;
    told := callboard.own_act(me, callboard.root_of(me.tenant_id, target), NULL, NULL);
    told.seq := at;
    IF asks IS NOT NULL THEN
        told.act_id := target; -- what is to be named to do it
        RETURN QUERY SELECT told, callboard.answer('asks', asks, NULL);
        RETURN;
    END IF;
    RETURN QUERY SELECT told, a::callboard.answer FROM callboard.undo_act(me, target) a;
END $$;
COMMENT ON FUNCTION callboard.undo_newest IS
    'Takes back one''s newest act that stands below p_before, or does again what was taken back last; and which '
    'it was. '
    'p_from: asks first where the act is not the last thing one did, or lies outside [p_from, p_to), or, unless '
    'p_lists, is of records';
GRANT EXECUTE ON FUNCTION callboard.undo_newest TO callboard_member;
