CREATE OR REPLACE FUNCTION callboard.save_draft(p_id uuid, p_name text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
BEGIN
    p_name := callboard.plain(p_name);
    IF refused IS NOT NULL THEN
        RETURN ROW('not_allowed', refused, NULL, NULL)::callboard.saved;
    ELSIF p_id IS NULL OR NOT callboard.is_line(coalesce(p_name, ''), 1, 40) OR p_name ~ '\s' THEN
        RETURN ROW('invalid', 'The name of a what-if board is one word of at most 40 characters.',
                   NULL, NULL)::callboard.saved;
    ELSIF EXISTS (SELECT FROM callboard.drafts d WHERE d.tenant_id = me.tenant_id AND d.id = p_id
                  AND d.owner = me.user_id AND d.name = p_name) THEN
        RETURN ROW('done', NULL, p_id, NULL)::callboard.saved; -- sent twice
    END IF;
    INSERT INTO callboard.drafts (tenant_id, id, name, owner) VALUES (me.tenant_id, p_id, p_name, me.user_id);
    RETURN ROW('done', NULL, p_id, NULL)::callboard.saved;
EXCEPTION WHEN unique_violation THEN
    RETURN ROW('invalid', format('You have a what-if board "%s" already.', p_name), NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_draft IS 'Begins a what-if board';
GRANT EXECUTE ON FUNCTION callboard.save_draft TO callboard_member;
