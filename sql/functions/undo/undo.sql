CREATE OR REPLACE FUNCTION callboard.undo(p_act uuid) RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    mine boolean;
BEGIN
    IF refused IS NULL THEN
        SELECT bool_or(e.actor_id IS NOT DISTINCT FROM me.user_id) INTO mine FROM callboard.trail e
        WHERE e.tenant_id = me.tenant_id AND e.act_id = p_act AND e.act <> 'offered';
        refused := CASE WHEN NOT mine THEN 'Only one''s own acts can be taken back.' END;
    END IF;
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
    ELSIF mine IS NULL THEN
        RETURN NEXT callboard.answer('gone', 'There is nothing of that act to take back.', NULL);
    ELSE
        RETURN QUERY SELECT * FROM callboard.undo_act(me, p_act);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.undo IS
    'Takes back all of one of one''s own acts, as a new act. done, conflict, stale, gone, invalid, not_allowed';
GRANT EXECUTE ON FUNCTION callboard.undo TO callboard_member;
