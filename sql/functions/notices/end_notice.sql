CREATE OR REPLACE FUNCTION callboard.end_notice(p_user uuid, p_taken text, p_sent boolean) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    problem text := callboard.refusal(me, true);
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('not_allowed', problem, NULL, NULL)::callboard.saved;
    END IF;
    UPDATE callboard.notices n
    SET told = CASE WHEN p_sent THEN n.taken ELSE n.told END, since = CASE WHEN p_sent THEN n.taken_at ELSE n.since END,
        taken = NULL, taken_at = NULL
    WHERE n.tenant_id = me.tenant_id AND n.user_id = p_user AND n.taken::text = p_taken;
    IF NOT FOUND THEN
        RETURN ROW('stale', 'Sending took too long, or that member wants no mail any more.', NULL, NULL)::callboard.saved;
    END IF;
    RETURN ROW('done', NULL, p_user, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.end_notice IS
    'Gives back a member whom take_notice() took: told, or (p_sent false) still to be told';
GRANT EXECUTE ON FUNCTION callboard.end_notice TO callboard_member;
