-- What a file last said of a booking, so that the next import knows what the file has changed and what the board has.
--
-- A table beside bookings, and no columns of them: a file that only says anew what the board says already changes this
-- and not the booking, whose version stays, so that no edit under way becomes stale and the trail gets no event that
-- changes nothing; drafts, bulk() and the past carry whole bookings about, which do not grow by it; and an undo of what
-- an import did puts the booking back, but not what the file has said.
SET LOCAL ROLE callboard_owner;

CREATE TABLE callboard.import_rows (
    tenant_id  uuid NOT NULL REFERENCES callboard.tenants (id) ON DELETE RESTRICT,
    booking_id uuid NOT NULL,
    uid        text NOT NULL,
    artist     text NOT NULL,
    artist_id  uuid NOT NULL,
    project    text NOT NULL,
    project_id uuid,
    title      text NOT NULL,
    notes      text NOT NULL,
    said_start text NOT NULL,
    said_end   text NOT NULL,
    start_time timestamptz NOT NULL,
    end_time   timestamptz NOT NULL,
    status     text NOT NULL,
    heavy      boolean NOT NULL,
    decide_by  timestamptz,
    recurrence text NOT NULL,
    PRIMARY KEY (tenant_id, booking_id, uid)
);

CREATE INDEX import_rows_of_a_name ON callboard.import_rows (tenant_id, artist, start_time);
CREATE INDEX import_rows_of_an_artist ON callboard.import_rows (tenant_id, artist_id, start_time);
CREATE INDEX import_rows_of_a_project ON callboard.import_rows (tenant_id, project) WHERE project <> '';

COMMENT ON TABLE callboard.import_rows IS
    'A booking''s row of a file, as the file last said it. No foreign key to bookings: what was said stays said';
COMMENT ON COLUMN callboard.import_rows.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.import_rows.booking_id IS 'The booking that the row stands for';
COMMENT ON COLUMN callboard.import_rows.uid IS
    'The UID under which the file knows it; empty: it gives none. Two files may know one booking by two UIDs';
COMMENT ON COLUMN callboard.import_rows.artist IS 'The artist''s name in the file, whatever it is called by now';
COMMENT ON COLUMN callboard.import_rows.artist_id IS 'Whom that name meant';
COMMENT ON COLUMN callboard.import_rows.project IS 'The project''s code or name in the file; empty: none';
COMMENT ON COLUMN callboard.import_rows.project_id IS 'Which project that meant; NULL: none';
COMMENT ON COLUMN callboard.import_rows.title IS 'The title in the file';
COMMENT ON COLUMN callboard.import_rows.notes IS 'The notes in the file';
COMMENT ON COLUMN callboard.import_rows.said_start IS
    'The start as the file writes it: a local time stays the same when the tenant''s zone is set to another one';
COMMENT ON COLUMN callboard.import_rows.said_end IS 'The end as the file writes it';
COMMENT ON COLUMN callboard.import_rows.start_time IS 'When that was when it was read';
COMMENT ON COLUMN callboard.import_rows.end_time IS 'When that was when it was read';
COMMENT ON COLUMN callboard.import_rows.status IS 'hold, second, pencil or confirmed';
COMMENT ON COLUMN callboard.import_rows.heavy IS 'A heavy pencil, said the file';
COMMENT ON COLUMN callboard.import_rows.decide_by IS 'Until when it is to be decided; NULL: the file does not say';
COMMENT ON COLUMN callboard.import_rows.recurrence IS 'RECURRENCE-ID of one of a series; empty: none';

-- One UID may stand for several bookings: of several artists, of a series, or one that was cancelled and booked again.
DROP INDEX callboard.bookings_uid_is_unique;
CREATE INDEX bookings_of_a_uid ON callboard.bookings (tenant_id, uid) WHERE uid IS NOT NULL;

CREATE TYPE callboard.import_line AS (
    n int, line int, uid text, sequence int, version int, says callboard.import_rows, was callboard.bookings,
    target callboard.bookings, outcome text, message text);
COMMENT ON TYPE callboard.import_line IS
    'A row under way: its number in the batch, its line in the file, what it says, the booking it stands for, what '
    'that is to become, and how it ended (NULL: not yet)';

CREATE TYPE callboard.import_side AS (
    n int, booking_id uuid, is_row boolean, live boolean, uid text, artist text, artist_id uuid, recurrence text,
    said_start text, said_end text, start_time timestamptz, end_time timestamptz);
COMMENT ON TYPE callboard.import_side IS
    'A row or a booking of one UID, to be paired: then it has both numbers. What it says is what the file said of it';

CREATE TYPE callboard.import_holiday AS (line int, day date, name text, outcome text, message text);
COMMENT ON TYPE callboard.import_holiday IS 'A public holiday of a file, and what becomes of it';

COMMENT ON TYPE callboard.imported IS
    'What became of a row: booked, changed, unchanged, superseded, refused, invalid; of a booking without one: missing';

-- What judged one row at a time. A database that comes from 0042 has no records of them by which they would go.
DROP FUNCTION IF EXISTS callboard.import_row(callboard.acting, jsonb, boolean);
DROP FUNCTION IF EXISTS callboard.import_twin(callboard.bookings);

-- What was imported before: its first event says what the file said.
INSERT INTO callboard.import_rows (tenant_id, booking_id, uid, artist, artist_id, project, project_id, title, notes,
                                   said_start, said_end, start_time, end_time, status, heavy, decide_by, recurrence)
SELECT b.tenant_id, b.id, coalesce(b.uid, ''), a.name, e.artist_id, coalesce(p.name, ''), e.project_id, e.title,
       e.notes, to_char(e.start_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       to_char(e.end_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), e.start_time, e.end_time,
       CASE WHEN e.status = 'hold' AND e.queued_at IS NOT NULL THEN 'second' ELSE e.status::text END, e.heavy,
       e.decide_by, ''
FROM callboard.bookings b
JOIN LATERAL (SELECT * FROM callboard.booking_events x WHERE x.tenant_id = b.tenant_id AND x.booking_id = b.id
              ORDER BY x.seq LIMIT 1) e ON e.act = 'booked' AND (b.uid IS NOT NULL OR e.source = 'import')
JOIN callboard.artists a ON a.tenant_id = e.tenant_id AND a.id = e.artist_id
LEFT JOIN callboard.projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id;

RESET ROLE;
