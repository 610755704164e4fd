-- A frozen tenant is saved as well. Never as complete: what the operator relies on is the operator's to say.
CREATE OR REPLACE FUNCTION callboard.note_backup(p_made timestamptz, p_bytes bigint, p_verified boolean)
RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write(true);
    problem text := callboard.refusal(me, true);
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('not_allowed', problem, NULL, NULL)::callboard.saved;
    END IF;
    RETURN callboard.noted_backup(me.tenant_id, p_made, p_bytes, false, p_verified);
END $$;
COMMENT ON FUNCTION callboard.note_backup IS 'Notes a backup that an admin made of his tenant, or that it was verified';
GRANT EXECUTE ON FUNCTION callboard.note_backup TO callboard_member;
