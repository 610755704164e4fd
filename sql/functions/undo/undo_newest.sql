-- One that was sent twice, because the answer to the first was lost, names the act it took back then.
CREATE OR REPLACE FUNCTION callboard.undo_newest(p_redo boolean, p_before bigint)
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
BEGIN
    IF refused IS NOT NULL THEN
        RETURN QUERY SELECT NULL::callboard.own_act, callboard.answer('not_allowed', refused, NULL);
        RETURN;
    END IF;
    SELECT e.undoes, e.seq INTO target, at FROM callboard.booking_events e
    WHERE e.tenant_id = me.tenant_id AND e.actor_id = me.user_id
      AND e.act_id = nullif(current_setting('app.act', true), '')::uuid LIMIT 1;
    IF target IS NULL THEN
        SELECT n.act_id, n.seq INTO target, at FROM callboard.newest_own_act(me, p_redo, p_before) n;
    END IF;
    IF target IS NULL THEN
        RETURN QUERY SELECT NULL::callboard.own_act, callboard.answer('gone',
            CASE WHEN p_redo THEN 'There is nothing to do again.' ELSE 'There is nothing to take back.' END, NULL);
        RETURN;
    END IF;
    told := callboard.own_act(me, callboard.root_of(me.tenant_id, target), NULL, NULL);
    told.seq := at;
    RETURN QUERY SELECT told, a::callboard.answer FROM callboard.undo_act(me, target) a;
END $$;
COMMENT ON FUNCTION callboard.undo_newest IS
    'Takes back one''s newest act that stands below p_before, or does again what was taken back last; and which it was';
GRANT EXECUTE ON FUNCTION callboard.undo_newest TO callboard_member;
