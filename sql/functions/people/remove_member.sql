CREATE OR REPLACE FUNCTION callboard.remove_member(p_user uuid) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    problem text := callboard.refusal(me, true);
    answer callboard.saved;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('not_allowed', problem, NULL, NULL)::callboard.saved;
    ELSIF callboard.is_last_admin(me.tenant_id, p_user) THEN
        RETURN ROW('invalid', 'The last admin cannot be removed.', NULL, NULL)::callboard.saved;
    END IF;
    UPDATE callboard.members m SET archived_at = clock_timestamp()
    WHERE m.tenant_id = me.tenant_id AND m.user_id = p_user AND m.archived_at IS NULL
    RETURNING 'done', NULL, m.user_id, m.version INTO answer;
    IF answer.outcome IS NULL THEN
        RETURN ROW('gone', 'There is no such member.', NULL, NULL)::callboard.saved;
    END IF;
    RETURN answer;
END $$;
COMMENT ON FUNCTION callboard.remove_member IS 'Shuts a member out; the row stays. Not the last admin.';
GRANT EXECUTE ON FUNCTION callboard.remove_member TO callboard_member;
