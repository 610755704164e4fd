CREATE OR REPLACE FUNCTION callboard.drop_draft(p_draft uuid) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    d callboard.drafts := callboard.draft_of(me, p_draft);
    refused callboard.saved := callboard.draft_refusal(me, d, true);
BEGIN
    IF refused.outcome IS NOT NULL THEN
        RETURN refused;
    END IF;
    PERFORM callboard.clear_draft(me.tenant_id, d.id);
    RETURN ROW('done', NULL, d.id, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.drop_draft IS 'Drops a what-if board with all that was drafted on it';
GRANT EXECUTE ON FUNCTION callboard.drop_draft TO callboard_member;
