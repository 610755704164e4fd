CREATE OR REPLACE FUNCTION callboard.remove_time_off(p_id uuid) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    answer callboard.saved;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN ROW('not_allowed', refused, NULL, NULL)::callboard.saved;
    END IF;
    DELETE FROM callboard.time_off o WHERE o.tenant_id = me.tenant_id AND o.id = p_id
    RETURNING 'done', NULL, o.id, o.version INTO answer;
    IF answer.outcome IS NULL THEN
        RETURN ROW('gone', 'There is no such time off.', NULL, NULL)::callboard.saved;
    END IF;
    RETURN answer;
END $$;
COMMENT ON FUNCTION callboard.remove_time_off IS 'Deletes time off. done, gone, not_allowed';
GRANT EXECUTE ON FUNCTION callboard.remove_time_off TO callboard_member;
