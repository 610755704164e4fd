CREATE OR REPLACE FUNCTION callboard.remove_artist(p_id uuid) RETURNS callboard.saved
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
    PERFORM callboard.lock_artists(me.tenant_id, ARRAY[p_id]); -- nobody books him meanwhile
    problem := callboard.in_use(me.tenant_id, p_id, NULL);
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, p_id, NULL)::callboard.saved;
    END IF;
    UPDATE callboard.artists a SET archived_at = clock_timestamp()
    WHERE a.tenant_id = me.tenant_id AND a.id = p_id AND a.archived_at IS NULL
    RETURNING 'done', NULL, a.id, a.version INTO answer;
    IF answer.outcome IS NULL THEN
        RETURN ROW('gone', 'There is no such artist.', NULL, NULL)::callboard.saved;
    END IF;
    RETURN answer;
END $$;
COMMENT ON FUNCTION callboard.remove_artist IS 'Takes an artist off the board; refused while something is booked';
GRANT EXECUTE ON FUNCTION callboard.remove_artist TO callboard_member;
