CREATE OR REPLACE FUNCTION callboard.remove_project(p_id uuid) RETURNS callboard.saved
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
    END IF;
    problem := callboard.in_use(me.tenant_id, NULL, p_id);
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, p_id, NULL)::callboard.saved;
    END IF;
    UPDATE callboard.projects p SET archived_at = clock_timestamp()
    WHERE p.tenant_id = me.tenant_id AND p.id = p_id AND p.archived_at IS NULL
    RETURNING 'done', NULL, p.id, p.version INTO answer;
    IF answer.outcome IS NULL THEN
        RETURN ROW('gone', 'There is no such project.', NULL, NULL)::callboard.saved;
    END IF;
    RETURN answer;
END $$;
COMMENT ON FUNCTION callboard.remove_project IS 'Puts a project away; refused while something is booked on it';
GRANT EXECUTE ON FUNCTION callboard.remove_project TO callboard_member;
