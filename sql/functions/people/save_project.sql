CREATE OR REPLACE FUNCTION callboard.save_project(p_id uuid, p_version int, p_code text, p_name text, p_client text,
                                                  p_colour text, p_state text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, true);
    p callboard.projects;
    broken text;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN ROW('not_allowed', refused, NULL, NULL)::callboard.saved;
    END IF;
    p_code := callboard.plain(p_code);
    p_name := callboard.plain(p_name);
    SELECT * INTO p FROM callboard.projects WHERE tenant_id = me.tenant_id AND id = p_id FOR NO KEY UPDATE;
    IF p_version IS NOT NULL AND (p.id IS NULL OR p.archived_at IS NOT NULL) THEN
        RETURN ROW('gone', 'There is no such project.', NULL, NULL)::callboard.saved;
    ELSIF p_version <> p.version THEN
        RETURN ROW('stale', 'The project has been changed meanwhile.', p.id, p.version)::callboard.saved;
    ELSIF p_version IS NULL AND p.id IS NOT NULL THEN -- a new one, sent twice
        IF (p.code, p.name) IS DISTINCT FROM (p_code, p_name) THEN
            RETURN ROW('invalid', 'This id already belongs to another project.', p.id, p.version)::callboard.saved;
        END IF;
        RETURN ROW('done', NULL, p.id, p.version)::callboard.saved;
    END IF;
    INSERT INTO callboard.projects AS x (tenant_id, id, code, name, client, colour, state)
    VALUES (me.tenant_id, p_id, p_code, p_name, coalesce(p_client, ''), coalesce(p_colour, p.colour, ''),
            coalesce(p_state, 'open'))
    ON CONFLICT (tenant_id, id) DO UPDATE
        SET code = excluded.code, name = excluded.name, client = excluded.client, colour = excluded.colour,
            state = excluded.state
    RETURNING * INTO p;
    RETURN ROW('done', NULL, p.id, p.version)::callboard.saved;
EXCEPTION
    WHEN unique_violation OR check_violation THEN
        GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
        RETURN ROW('invalid', callboard.said(broken), NULL, NULL)::callboard.saved;
    WHEN not_null_violation THEN
        RETURN ROW('invalid', 'A project needs an id, a code and a name.', NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_project IS
    'A new project (version NULL) or a changed one. done, stale, gone, invalid, not_allowed';
GRANT EXECUTE ON FUNCTION callboard.save_project TO callboard_member;
