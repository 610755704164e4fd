CREATE OR REPLACE FUNCTION callboard.share_draft(p_draft uuid, p_user uuid, p_with boolean) RETURNS callboard.saved
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
    ELSIF NOT EXISTS (SELECT FROM callboard.members m WHERE m.tenant_id = me.tenant_id AND m.user_id = p_user
                      AND m.archived_at IS NULL AND m.user_id <> me.user_id) THEN
        RETURN ROW('invalid', 'There is no such other member.', NULL, NULL)::callboard.saved;
    ELSIF p_with THEN
        INSERT INTO callboard.draft_members (tenant_id, draft_id, user_id) VALUES (me.tenant_id, d.id, p_user)
        ON CONFLICT DO NOTHING;
    ELSE
        DELETE FROM callboard.draft_members m
        WHERE m.tenant_id = me.tenant_id AND m.draft_id = d.id AND m.user_id = p_user;
    END IF;
    RETURN ROW('done', NULL, d.id, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.share_draft IS 'Lets another member open one''s what-if board, or no longer';
GRANT EXECUTE ON FUNCTION callboard.share_draft TO callboard_member;
