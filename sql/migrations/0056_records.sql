-- One trail for everything that members change: artists, projects, time off, settings and members beside bookings.
SET LOCAL ROLE callboard_owner;

-- One sequence orders both kinds of events: what u takes back is the newest of either.
CREATE SEQUENCE callboard.trail_seq AS bigint;
SELECT setval('callboard.trail_seq', coalesce(max(seq), 0) + 1, false) FROM callboard.booking_events;
ALTER TABLE callboard.booking_events ALTER COLUMN seq DROP IDENTITY;
ALTER TABLE callboard.booking_events ALTER COLUMN seq SET DEFAULT nextval('callboard.trail_seq');
COMMENT ON SEQUENCE callboard.trail_seq IS 'Orders the events of bookings and of records';

CREATE TABLE callboard.record_events (
    tenant_id   uuid NOT NULL REFERENCES callboard.tenants (id) ON DELETE RESTRICT,
    seq         bigint NOT NULL DEFAULT nextval('callboard.trail_seq'),
    kind        text NOT NULL,
    record_id   uuid NOT NULL,
    at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    act         text NOT NULL,
    act_id      uuid,
    actor_id    uuid,
    actor_login text NOT NULL DEFAULT session_user,
    source      text NOT NULL,
    xid         xid8 NOT NULL DEFAULT pg_current_xact_id(),
    changes     jsonb NOT NULL,
    record      jsonb NOT NULL,
    artist_id   uuid,
    project_id  uuid,
    version     int NOT NULL,
    undoes      uuid,
    redo        boolean,
    PRIMARY KEY (tenant_id, seq),
    CONSTRAINT record_events_kind_is_known CHECK (kind IN ('artist', 'project', 'time_off', 'settings', 'member')),
    CONSTRAINT record_events_act_is_known CHECK (act IN
        ('known', 'added', 'changed', 'removed', 'restored', 'undone', 'forgotten')),
    CONSTRAINT record_events_redo_takes_back CHECK ((undoes IS NULL) = (redo IS NULL)),
    CONSTRAINT record_events_source_is_a_line CHECK (callboard.is_line(source, 0, 40))
);

CREATE INDEX record_events_of_a_record ON callboard.record_events (tenant_id, kind, record_id, seq) INCLUDE (at);
CREATE INDEX record_events_told ON callboard.record_events (tenant_id, seq) WHERE act <> 'known';
CREATE INDEX record_events_by_time ON callboard.record_events (tenant_id, kind, at);
CREATE INDEX record_events_of_an_act ON callboard.record_events (tenant_id, act_id) WHERE act_id IS NOT NULL;
CREATE INDEX record_events_taken_back ON callboard.record_events (tenant_id, undoes) WHERE undoes IS NOT NULL;
CREATE INDEX record_events_of_a_member ON callboard.record_events (tenant_id, actor_id, seq);
CREATE INDEX record_events_of_an_artist ON callboard.record_events (tenant_id, artist_id, seq)
    WHERE artist_id IS NOT NULL;

COMMENT ON TABLE callboard.record_events IS
    'Append-only: each row is a change of an artist, a project, time off, the settings or a member, and the record after it';
COMMENT ON COLUMN callboard.record_events.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.record_events.seq IS 'Of one sequence with booking_events; order within a record';
COMMENT ON COLUMN callboard.record_events.kind IS 'artist, project, time_off, settings (of the tenant, holidays too), member';
COMMENT ON COLUMN callboard.record_events.record_id IS 'Its id; of settings the tenant''s, of a member user_id';
COMMENT ON COLUMN callboard.record_events.at IS 'clock_timestamp() of the change, under the lock of its row';
COMMENT ON COLUMN callboard.record_events.act IS
    'What was done; known: how it was when this trail began; forgotten: contact and notes were blanked, here too';
COMMENT ON COLUMN callboard.record_events.act_id IS 'The client''s act it was part of: what undo takes back';
COMMENT ON COLUMN callboard.record_events.actor_id IS 'The member, from session_user; NULL for the operator';
COMMENT ON COLUMN callboard.record_events.actor_login IS 'session_user';
COMMENT ON COLUMN callboard.record_events.source IS 'board, cli, import';
COMMENT ON COLUMN callboard.record_events.xid IS 'The transaction, for readers of "what is new"';
COMMENT ON COLUMN callboard.record_events.changes IS 'Fields that changed: {"rate": [before, after]}';
COMMENT ON COLUMN callboard.record_events.record IS
    'All fields after the change, as record_json() gives them; {}: there is no such time off any more';
COMMENT ON COLUMN callboard.record_events.artist_id IS 'The artist it is about: of an artist, of time off';
COMMENT ON COLUMN callboard.record_events.project_id IS 'The project it is about';
COMMENT ON COLUMN callboard.record_events.version IS 'The record''s version after the change';
COMMENT ON COLUMN callboard.record_events.undoes IS 'The act that this one takes back; NULL: it takes none back';
COMMENT ON COLUMN callboard.record_events.redo IS
    'What it takes back was itself a taking back: it does again; NULL: it takes none back';

-- What undo needs of either kind of event. Each arm has its index for each way it is asked.
CREATE VIEW callboard.trail AS
    SELECT tenant_id, seq, at, act, act_id, actor_id, actor_login, source, undoes, redo,
           'booking'::text AS kind, booking_id AS record_id
    FROM callboard.booking_events
    UNION ALL
    SELECT tenant_id, seq, at, act, act_id, actor_id, actor_login, source, undoes, redo, kind, record_id
    FROM callboard.record_events;
COMMENT ON VIEW callboard.trail IS 'The events of bookings and of records: who did what, as which act';
COMMENT ON COLUMN callboard.trail.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.trail.seq IS 'Of one sequence';
COMMENT ON COLUMN callboard.trail.at IS 'When';
COMMENT ON COLUMN callboard.trail.act IS 'What was done';
COMMENT ON COLUMN callboard.trail.act_id IS 'The act it was part of';
COMMENT ON COLUMN callboard.trail.actor_id IS 'The member';
COMMENT ON COLUMN callboard.trail.actor_login IS 'The login';
COMMENT ON COLUMN callboard.trail.source IS 'From where';
COMMENT ON COLUMN callboard.trail.undoes IS 'The act that it takes back';
COMMENT ON COLUMN callboard.trail.redo IS 'It does again';
COMMENT ON COLUMN callboard.trail.kind IS 'booking, or the record''s kind';
COMMENT ON COLUMN callboard.trail.record_id IS 'The booking or the record';

-- How everything is at this moment: of what was before nothing is known. Instants are written in UTC, as log_record()
-- does, so that the same instant is the same text.
SET LOCAL TimeZone = 'UTC';
INSERT INTO callboard.record_events (tenant_id, kind, record_id, act, actor_login, source, changes, record, artist_id,
                                     project_id, version)
SELECT k.tenant_id, k.kind, k.id, 'known', '', 'migrate', '{}',
       k.row - '{tenant_id,id,user_id,version,created_at,updated_at,holidays,holiday_names}'::text[] || k.holidays,
       k.artist_id, k.project_id, k.version
FROM (
    SELECT id AS tenant_id, 'settings' AS kind, id, to_jsonb(t) AS row, NULL::uuid AS artist_id,
           NULL::uuid AS project_id, version,
           (SELECT coalesce(jsonb_object_agg('holiday ' || d, coalesce(holiday_names ->> d, '')), '{}')
            FROM (SELECT to_char(h, 'YYYY-MM-DD') AS d FROM unnest(holidays) h WHERE isfinite(h)) days) AS holidays
    FROM callboard.tenants t
    UNION ALL SELECT tenant_id, 'member', user_id, to_jsonb(m), NULL, NULL, version, '{}' FROM callboard.members m
    UNION ALL SELECT tenant_id, 'artist', id, to_jsonb(a), id, NULL, version, '{}' FROM callboard.artists a
    UNION ALL SELECT tenant_id, 'project', id, to_jsonb(p), NULL, id, version, '{}' FROM callboard.projects p
    UNION ALL SELECT tenant_id, 'time_off', id, to_jsonb(o), artist_id, NULL, version, '{}' FROM callboard.time_off o
) k;
RESET TimeZone;

CREATE TYPE callboard.record_turn AS (kind text, id uuid, now jsonb, wanted jsonb, moved_on text);
COMMENT ON TYPE callboard.record_turn IS
    'A record that is to become what it was: as it is now, the fields to be put back, and the first of them that has '
    'moved on since';

ALTER TYPE callboard.own_act ADD ATTRIBUTE records int;
ALTER TYPE callboard.own_act ADD ATTRIBUTE what text;
COMMENT ON TYPE callboard.own_act IS
    'An act: its newest and its first event, how many bookings, how it stands (done, undone), why it can not be turned, '
    'how many records, and what was done in words';

RESET ROLE;
