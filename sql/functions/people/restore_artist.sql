CREATE OR REPLACE FUNCTION callboard.restore_artist(p_id uuid) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    problem text := callboard.refusal(me, true);
    answer callboard.saved;
    broken text;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('not_allowed', problem, NULL, NULL)::callboard.saved;
    END IF;
    UPDATE callboard.artists a SET archived_at = NULL
    WHERE a.tenant_id = me.tenant_id AND a.id = p_id AND a.archived_at IS NOT NULL;
    SELECT 'done', NULL, a.id, a.version INTO answer
    FROM callboard.artists a WHERE a.tenant_id = me.tenant_id AND a.id = p_id; -- who is there already is back as well
    IF answer.outcome IS NULL THEN
        RETURN ROW('gone', 'There is no such artist.', NULL, NULL)::callboard.saved;
    END IF;
    RETURN answer;
EXCEPTION WHEN unique_violation THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    RETURN ROW('invalid', CASE broken WHEN 'artists_name_has_no_twin'
                              THEN callboard.twin_words(me.tenant_id, callboard.artist_name(me.tenant_id, p_id))
                              ELSE callboard.said(broken) END || ' Rename that one first.',
               NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.restore_artist IS
    'Brings a removed artist back. done, gone, invalid (the name is taken), not_allowed';
GRANT EXECUTE ON FUNCTION callboard.restore_artist TO callboard_member;
