CREATE OR REPLACE FUNCTION callboard.log_event(b callboard.bookings, p_act text, p_changes jsonb) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO callboard.booking_events (
        tenant_id, booking_id, act, act_id, undoes, redo, actor_id, source, past_opened, changes,
        artist_id, project_id, title, notes, start_time, end_time, status, lapses_at, queued_at, decide_by, reason,
        heavy, created_by, version, created_at, updated_at)
    VALUES (
        b.tenant_id, b.id, p_act, nullif(current_setting('app.act', true), '')::uuid,
        nullif(current_setting('app.undoes', true), '')::uuid, nullif(current_setting('app.redo', true), '')::boolean,
        (SELECT m.user_id FROM callboard.members m WHERE m.login = session_user AND m.tenant_id = b.tenant_id),
        coalesce(nullif(current_setting('app.source', true), ''), 'sql'),
        coalesce(current_setting('app.past', true), '') = 'import', p_changes,
        b.artist_id, b.project_id, b.title, b.notes, b.start_time, b.end_time, b.status, b.lapses_at, b.queued_at,
        b.decide_by, b.reason, b.heavy, b.created_by, b.version, b.created_at, b.updated_at);
END $$;
COMMENT ON FUNCTION callboard.log_event IS 'Writes one event, the only writer of them';
