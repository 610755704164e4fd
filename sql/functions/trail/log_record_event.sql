CREATE OR REPLACE FUNCTION callboard.log_record_event(p_kind text, p_id uuid, p_row jsonb, p_act text,
                                                      p_changes jsonb, p_record jsonb) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    tenant uuid := coalesce(p_row ->> 'tenant_id', p_row ->> 'id')::uuid;
BEGIN
    INSERT INTO callboard.record_events (tenant_id, kind, record_id, act, act_id, undoes, redo, actor_id, source,
                                         changes, record, artist_id, project_id, version)
    VALUES (
        tenant, p_kind, p_id, p_act, nullif(current_setting('app.act', true), '')::uuid,
        nullif(current_setting('app.undoes', true), '')::uuid, nullif(current_setting('app.redo', true), '')::boolean,
        (SELECT m.user_id FROM callboard.members m WHERE m.login = session_user AND m.tenant_id = tenant),
        coalesce(nullif(current_setting('app.source', true), ''), 'sql'), p_changes, p_record,
        CASE p_kind WHEN 'artist' THEN p_id WHEN 'time_off' THEN (p_row ->> 'artist_id')::uuid END,
        CASE p_kind WHEN 'project' THEN p_id END, (p_row ->> 'version')::int);
END $$;
COMMENT ON FUNCTION callboard.log_record_event IS 'Writes one event of a record, the only writer of them';
