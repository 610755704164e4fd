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
    undoes      uuid,
    redo        boolean,
    PRIMARY KEY (tenant_id, seq),
    CONSTRAINT booking_events_act_is_known CHECK (act IN
        ('booked', 'moved', 'edited', 'held', 'queued', 'pencilled', 'confirmed', 'released', 'lapsed', 'promoted',
         'offered', 'split', 'challenged', 'withdrawn', 'reminded', 'challenged_out', 'restored', 'undone', 'deleted')),
    CONSTRAINT booking_events_redo_takes_back CHECK ((undoes IS NULL) = (redo IS NULL)),
    CONSTRAINT booking_events_source_is_a_line CHECK (callboard.is_line(source, 0, 40))
);

CREATE INDEX booking_events_of_an_act ON callboard.booking_events (tenant_id, act_id) WHERE act_id IS NOT NULL;
CREATE INDEX booking_events_by_time ON callboard.booking_events (tenant_id, at);
CREATE INDEX booking_events_taken_back ON callboard.booking_events (tenant_id, undoes) WHERE undoes IS NOT NULL;
CREATE INDEX booking_events_of_a_member ON callboard.booking_events (tenant_id, actor_id, seq);
CREATE INDEX booking_events_of_an_artist ON callboard.booking_events (tenant_id, artist_id, seq);
CREATE INDEX booking_events_of_a_project ON callboard.booking_events (tenant_id, project_id, seq)
    WHERE project_id IS NOT NULL;
CREATE INDEX booking_events_of_a_word ON callboard.booking_events (tenant_id, act, seq);
CREATE INDEX booking_events_from_elsewhere ON callboard.booking_events (tenant_id, source, seq)
    WHERE source <> 'board';
CREATE INDEX booking_events_by_transaction ON callboard.booking_events (tenant_id, xid);

-- The same three classes of length as bookings_between() has, over what stood. An event that took its booking off the
-- board is in none of them: it is found as the newer event of one that is. The board's columns are included, as there.
CREATE INDEX booking_events_of_a_week ON callboard.booking_events (tenant_id, start_time)
    INCLUDE (end_time, booking_id, seq, at, artist_id, project_id, created_by, lapses_at, queued_at, decide_by, status,
             version, heavy, title)
    WHERE status <> 'cancelled' AND act <> 'deleted' AND end_time - start_time <= interval '7 days';
CREATE INDEX booking_events_of_weeks ON callboard.booking_events (tenant_id, start_time)
    INCLUDE (end_time, booking_id, seq, at, artist_id, project_id, created_by, lapses_at, queued_at, decide_by, status,
             version, heavy, title)
    WHERE status <> 'cancelled' AND act <> 'deleted' AND end_time - start_time > interval '7 days'
          AND end_time - start_time <= interval '31 days';
CREATE INDEX booking_events_of_months ON callboard.booking_events (tenant_id, start_time)
    INCLUDE (end_time, booking_id, seq, at, artist_id, project_id, created_by, lapses_at, queued_at, decide_by, status,
             version, heavy, title)
    WHERE status <> 'cancelled' AND act <> 'deleted' AND end_time - start_time > interval '31 days';
CREATE INDEX booking_events_of_a_booking ON callboard.booking_events (tenant_id, booking_id, seq) INCLUDE (at);

ALTER TABLE callboard.booking_events SET (autovacuum_vacuum_insert_scale_factor = 0.02);

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
COMMENT ON COLUMN callboard.booking_events.undoes IS 'The act that this one takes back; NULL: it takes none back';
COMMENT ON COLUMN callboard.booking_events.redo IS
    'What it takes back was itself a taking back: it does again; NULL: it takes none back';

RESET ROLE;
