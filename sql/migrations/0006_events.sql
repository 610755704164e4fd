-- The trail: every change of a booking, written by a trigger under whoever writes, never changed again.
SET LOCAL ROLE callboard_owner;

CREATE TABLE callboard.booking_events (
    tenant_id   uuid NOT NULL REFERENCES callboard.tenants (id) ON DELETE RESTRICT,
    seq         bigint GENERATED ALWAYS AS IDENTITY,
    booking_id  uuid NOT NULL,
    at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    act         text NOT NULL,
    act_id      uuid,
    actor_id    uuid,
    actor_login text NOT NULL DEFAULT session_user,
    source      text NOT NULL,
    past_opened boolean NOT NULL DEFAULT false,
    xid         xid8 NOT NULL DEFAULT pg_current_xact_id(),
    changes     jsonb NOT NULL,
    artist_id   uuid NOT NULL,
    project_id  uuid,
    title       text NOT NULL,
    notes       text NOT NULL,
    start_time  timestamptz NOT NULL,
    end_time    timestamptz NOT NULL,
    status      callboard.booking_status NOT NULL,
    lapses_at   timestamptz,
    queued_at   timestamptz,
    decide_by   timestamptz,
    reason      text,
    heavy       boolean NOT NULL,
    created_by  uuid NOT NULL,
    version     int NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, seq),
    CONSTRAINT booking_events_act_is_known CHECK (act IN
        ('booked', 'moved', 'edited', 'held', 'queued', 'pencilled', 'confirmed', 'released', 'lapsed',
         'promoted', 'restored', 'undone', 'deleted')),
    CONSTRAINT booking_events_source_is_a_line CHECK (callboard.is_line(source, 0, 40))
);
CREATE INDEX booking_events_of_a_booking ON callboard.booking_events (tenant_id, booking_id, seq);
CREATE INDEX booking_events_of_an_act ON callboard.booking_events (tenant_id, act_id) WHERE act_id IS NOT NULL;
CREATE INDEX booking_events_by_time ON callboard.booking_events (tenant_id, at);

COMMENT ON TABLE callboard.booking_events IS
    'Append-only: each row is a booking after one change. No foreign key to bookings: it outlives them.';
COMMENT ON COLUMN callboard.booking_events.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.booking_events.seq IS
    'Order within a booking. Not commit order over bookings: "what is new" reads below pg_snapshot_xmin by xid';
COMMENT ON COLUMN callboard.booking_events.booking_id IS 'The booking';
COMMENT ON COLUMN callboard.booking_events.at IS 'clock_timestamp() of the change, under the artist''s lock';
COMMENT ON COLUMN callboard.booking_events.act IS 'What was done';
COMMENT ON COLUMN callboard.booking_events.act_id IS 'The client''s act it was part of: what undo takes back';
COMMENT ON COLUMN callboard.booking_events.actor_id IS 'The member, from session_user; NULL for the operator';
COMMENT ON COLUMN callboard.booking_events.actor_login IS 'session_user';
COMMENT ON COLUMN callboard.booking_events.source IS 'board, cli, import, sweep';
COMMENT ON COLUMN callboard.booking_events.past_opened IS 'Written by an admin''s import into the past';
COMMENT ON COLUMN callboard.booking_events.xid IS 'The transaction, for readers of "what is new"';
COMMENT ON COLUMN callboard.booking_events.changes IS 'Fields that changed: {"start": [before, after]}';
COMMENT ON COLUMN callboard.booking_events.artist_id IS 'After the change, as all that follow';
COMMENT ON COLUMN callboard.booking_events.project_id IS 'After the change';
COMMENT ON COLUMN callboard.booking_events.title IS 'After the change';
COMMENT ON COLUMN callboard.booking_events.notes IS 'After the change';
COMMENT ON COLUMN callboard.booking_events.start_time IS 'After the change';
COMMENT ON COLUMN callboard.booking_events.end_time IS 'After the change';
COMMENT ON COLUMN callboard.booking_events.status IS 'After the change';
COMMENT ON COLUMN callboard.booking_events.lapses_at IS 'After the change';
COMMENT ON COLUMN callboard.booking_events.queued_at IS 'After the change';
COMMENT ON COLUMN callboard.booking_events.decide_by IS 'After the change';
COMMENT ON COLUMN callboard.booking_events.reason IS 'After the change';
COMMENT ON COLUMN callboard.booking_events.heavy IS 'After the change';
COMMENT ON COLUMN callboard.booking_events.created_by IS 'Who booked';
COMMENT ON COLUMN callboard.booking_events.version IS 'After the change';
COMMENT ON COLUMN callboard.booking_events.created_at IS 'When it was booked';
COMMENT ON COLUMN callboard.booking_events.updated_at IS 'When it was changed';

CREATE FUNCTION callboard.act_of(p_old callboard.bookings, p_new callboard.bookings) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE
    WHEN (p_old).status <> (p_new).status THEN CASE (p_new).status
        WHEN 'cancelled' THEN CASE (p_new).reason WHEN 'lapsed' THEN 'lapsed' ELSE 'released' END
        WHEN 'confirmed' THEN 'confirmed'
        WHEN 'pencil' THEN 'pencilled'
        ELSE CASE WHEN (p_new).queued_at IS NULL THEN 'held' ELSE 'queued' END END
    WHEN (p_old).queued_at IS NULL AND (p_new).queued_at IS NOT NULL THEN 'queued'
    WHEN (p_old).lapses_at IS DISTINCT FROM (p_new).lapses_at THEN 'held'
    WHEN ((p_old).title, (p_old).project_id, (p_old).notes, (p_old).heavy, (p_old).decide_by)
         IS NOT DISTINCT FROM
         ((p_new).title, (p_new).project_id, (p_new).notes, (p_new).heavy, (p_new).decide_by) THEN 'moved'
    ELSE 'edited' END;
COMMENT ON FUNCTION callboard.act_of IS 'The word for what happened between two versions of a booking';

CREATE FUNCTION callboard.booking_json(p_booking callboard.bookings) RETURNS jsonb
LANGUAGE sql STABLE
RETURN jsonb_build_object(
    'artist_id', (p_booking).artist_id, 'project_id', (p_booking).project_id, 'title', (p_booking).title,
    'notes', (p_booking).notes, 'start', (p_booking).start_time, 'end', (p_booking).end_time,
    'status', (p_booking).status, 'lapses_at', (p_booking).lapses_at, 'queued_at', (p_booking).queued_at,
    'decide_by', (p_booking).decide_by, 'reason', (p_booking).reason, 'heavy', (p_booking).heavy);
COMMENT ON FUNCTION callboard.booking_json IS 'What of a booking can change, by the names that history prints';

CREATE FUNCTION callboard.log_booking() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    b callboard.bookings := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    before jsonb := CASE TG_OP WHEN 'INSERT' THEN '{}' ELSE callboard.booking_json(OLD) END;
    after jsonb := CASE TG_OP WHEN 'DELETE' THEN '{}' ELSE callboard.booking_json(NEW) END;
    said text := nullif(current_setting('app.verb', true), '');
BEGIN
    INSERT INTO callboard.booking_events (
        tenant_id, booking_id, act, act_id, actor_id, source, past_opened, changes,
        artist_id, project_id, title, notes, start_time, end_time, status, lapses_at, queued_at, decide_by, reason,
        heavy, created_by, version, created_at, updated_at)
    VALUES (
        b.tenant_id, b.id,
        CASE TG_OP WHEN 'INSERT' THEN 'booked' WHEN 'DELETE' THEN 'deleted'
                   ELSE coalesce(said, callboard.act_of(OLD, NEW)) END,
        nullif(current_setting('app.act', true), '')::uuid,
        (SELECT m.user_id FROM callboard.members m WHERE m.login = session_user AND m.tenant_id = b.tenant_id),
        coalesce(nullif(current_setting('app.source', true), ''), 'sql'),
        coalesce(current_setting('app.past', true), '') = 'import',
        (SELECT coalesce(jsonb_object_agg(key, jsonb_build_array(before -> key, after -> key)), '{}')
         FROM (SELECT jsonb_object_keys(before || after) AS key) keys
         WHERE coalesce(before -> key, 'null') <> coalesce(after -> key, 'null')),
        b.artist_id, b.project_id, b.title, b.notes, b.start_time, b.end_time, b.status, b.lapses_at, b.queued_at,
        b.decide_by, b.reason, b.heavy, b.created_by, b.version, b.created_at, b.updated_at);
    RETURN NULL;
END $$;
COMMENT ON FUNCTION callboard.log_booking IS 'Writes the event of a change: one, and the only writer of events';

CREATE TRIGGER bookings_log AFTER INSERT OR UPDATE OR DELETE ON callboard.bookings
    FOR EACH ROW EXECUTE FUNCTION callboard.log_booking();

-- Not even the owner's own functions change what is written. (Dropping the trigger is the operator's word.)
CREATE FUNCTION callboard.keep_events() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'Events are never changed or deleted.' USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION callboard.keep_events IS 'Refuses any change of what is written';

CREATE TRIGGER booking_events_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON callboard.booking_events
    FOR EACH STATEMENT EXECUTE FUNCTION callboard.keep_events();

-- "Ask again": a notification says only that something changed, because anyone may listen on any channel.
CREATE FUNCTION callboard.tell() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    id text;
BEGIN
    FOR id IN SELECT DISTINCT coalesce(to_jsonb(c) ->> 'tenant_id', to_jsonb(c) ->> 'id') FROM changed c LOOP
        PERFORM pg_notify('callboard_' || replace(id, '-', ''), '');
    END LOOP;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION callboard.tell IS 'NOTIFY callboard_<tenant id without dashes>, empty payload';

DO $$
DECLARE
    of text;
BEGIN
    FOREACH of IN ARRAY ARRAY['tenants', 'members', 'artists', 'projects', 'time_off', 'bookings'] LOOP
        EXECUTE format('CREATE TRIGGER %1$s_tell_insert AFTER INSERT ON callboard.%1$s
            REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION callboard.tell()', of);
        EXECUTE format('CREATE TRIGGER %1$s_tell_update AFTER UPDATE ON callboard.%1$s
            REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION callboard.tell()', of);
        EXECUTE format('CREATE TRIGGER %1$s_tell_delete AFTER DELETE ON callboard.%1$s
            REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION callboard.tell()', of);
    END LOOP;
END $$;

RESET ROLE;
