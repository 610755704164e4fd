-- Bookings, the constraint that judges them, and the indexes that keep a week's load flat.
SET LOCAL ROLE callboard_owner;

CREATE TYPE callboard.booking_status AS ENUM ('hold', 'pencil', 'confirmed', 'cancelled');
COMMENT ON TYPE callboard.booking_status IS 'How firm a booking is';

CREATE TABLE callboard.bookings (
    tenant_id  uuid NOT NULL,
    id         uuid NOT NULL,
    artist_id  uuid NOT NULL,
    project_id uuid,
    title      text NOT NULL,
    notes      text NOT NULL DEFAULT '',
    start_time timestamptz NOT NULL,
    end_time   timestamptz NOT NULL,
    status     callboard.booking_status NOT NULL,
    lapses_at  timestamptz,
    queued_at  timestamptz,
    decide_by  timestamptz,
    reason     text,
    heavy      boolean NOT NULL DEFAULT false,
    uid        text,
    created_by uuid NOT NULL,
    version    int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    split_from uuid,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT bookings_tenant_exists FOREIGN KEY (tenant_id) REFERENCES callboard.tenants (id) ON DELETE RESTRICT,
    CONSTRAINT bookings_artist_exists FOREIGN KEY (tenant_id, artist_id)
        REFERENCES callboard.artists (tenant_id, id) ON DELETE RESTRICT,
    CONSTRAINT bookings_project_exists FOREIGN KEY (tenant_id, project_id)
        REFERENCES callboard.projects (tenant_id, id) ON DELETE RESTRICT,
    CONSTRAINT bookings_member_exists FOREIGN KEY (tenant_id, created_by)
        REFERENCES callboard.members (tenant_id, user_id) ON DELETE RESTRICT,
    CONSTRAINT bookings_split_from_exists FOREIGN KEY (tenant_id, split_from)
        REFERENCES callboard.bookings (tenant_id, id) ON DELETE RESTRICT,
    CONSTRAINT bookings_end_after_start
        CHECK (start_time < end_time AND isfinite(start_time) AND isfinite(end_time)),
    CONSTRAINT bookings_at_most_a_year CHECK (end_time - start_time <= interval '366 days'),
    CONSTRAINT bookings_title_is_a_line CHECK (callboard.is_line(title, 1, 255)),
    CONSTRAINT bookings_notes_are_text CHECK (callboard.is_text(notes, 10000)),
    CONSTRAINT bookings_uid_is_a_line CHECK (callboard.is_line(uid, 1, 255)),
    CONSTRAINT bookings_reason_is_known CHECK
        (reason IN ('released', 'lapsed', 'challenged_out', 'killed', 'postponed', 'mistake')),
    CONSTRAINT bookings_cancelled_with_reason CHECK ((status = 'cancelled') = (reason IS NOT NULL)),
    -- a timed hold lapses, a second option queues; what is firmer does neither
    CONSTRAINT bookings_hold_lapses_or_queues CHECK
        (CASE status WHEN 'hold' THEN (lapses_at IS NULL) <> (queued_at IS NULL)
                     WHEN 'cancelled' THEN true
                     ELSE lapses_at IS NULL AND queued_at IS NULL END)
);

-- The judge. Pencil and confirmed of one artist never overlap; touching is no overlap. Deferrable, so that
-- it is checked at the end of the statement and two bookings can swap places in one UPDATE. tenant_id is in
-- it, because otherwise anyone could probe a foreign artist for busy or free.
ALTER TABLE callboard.bookings ADD CONSTRAINT no_double_booking
    EXCLUDE USING gist (tenant_id WITH =, artist_id WITH =, tstzrange(start_time, end_time, '[)') WITH &&)
    WHERE (status IN ('confirmed', 'pencil')) DEFERRABLE INITIALLY IMMEDIATE;

-- A week is read from these and nothing else: no && (never an index condition under row level security),
-- only a btree on the start with a bound on how far back a booking may have begun. Three classes of length,
-- so that the bound is near for the many short ones; every row is in one of them. The board's columns are
-- included: the scan never visits the table. bookings_between() is the one reader.
CREATE INDEX bookings_of_a_week ON callboard.bookings (tenant_id, start_time)
    INCLUDE (end_time, artist_id, id, project_id, created_by, lapses_at, queued_at, decide_by, status, version,
             heavy, title)
    WHERE status <> 'cancelled' AND end_time - start_time <= interval '7 days';
CREATE INDEX bookings_of_weeks ON callboard.bookings (tenant_id, start_time)
    INCLUDE (end_time, artist_id, id, project_id, created_by, lapses_at, queued_at, decide_by, status, version,
             heavy, title)
    WHERE status <> 'cancelled' AND end_time - start_time > interval '7 days'
          AND end_time - start_time <= interval '31 days';
CREATE INDEX bookings_of_months ON callboard.bookings (tenant_id, start_time)
    INCLUDE (end_time, artist_id, id, project_id, created_by, lapses_at, queued_at, decide_by, status, version,
             heavy, title)
    WHERE status <> 'cancelled' AND end_time - start_time > interval '31 days';

-- What the sweep looks for.
CREATE INDEX bookings_lapsing ON callboard.bookings (tenant_id, lapses_at) WHERE status = 'hold';

-- What stands in the queue behind an artist's bookings.
CREATE INDEX bookings_queued ON callboard.bookings (tenant_id, artist_id, queued_at)
    WHERE status = 'hold' AND queued_at IS NOT NULL;

-- Identity of imported rows, by UID or else by what they say; also "is this artist still in use".
CREATE UNIQUE INDEX bookings_uid_is_unique ON callboard.bookings (tenant_id, uid) WHERE uid IS NOT NULL;
CREATE INDEX bookings_of_an_artist ON callboard.bookings (tenant_id, artist_id, start_time);
CREATE INDEX bookings_of_a_project ON callboard.bookings (tenant_id, project_id) WHERE project_id IS NOT NULL;

-- Index-only scans need the visibility map: vacuum early (2 % changed), not at PostgreSQL's 20 %.
ALTER TABLE callboard.bookings SET (
    autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02,
    autovacuum_analyze_scale_factor = 0.02);

CREATE INDEX bookings_split ON callboard.bookings (tenant_id, split_from) WHERE split_from IS NOT NULL;

-- What waits to be decided.
CREATE INDEX bookings_to_decide ON callboard.bookings (tenant_id, decide_by)
    WHERE status = 'pencil' AND decide_by IS NOT NULL;

COMMENT ON TABLE callboard.bookings IS 'Artist x [start, end) x project x title x status';
COMMENT ON COLUMN callboard.bookings.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.bookings.id IS
    'Identity, made by the client when the edit begins: a repeated insert is harmless';
COMMENT ON COLUMN callboard.bookings.artist_id IS 'Who is booked';
COMMENT ON COLUMN callboard.bookings.project_id IS 'On what; NULL: on no project';
COMMENT ON COLUMN callboard.bookings.title IS 'The work';
COMMENT ON COLUMN callboard.bookings.notes IS 'Free text';
COMMENT ON COLUMN callboard.bookings.start_time IS 'From';
COMMENT ON COLUMN callboard.bookings.end_time IS 'To, not included';
COMMENT ON COLUMN callboard.bookings.status IS 'hold, pencil, confirmed, cancelled';
COMMENT ON COLUMN callboard.bookings.lapses_at IS 'A timed hold''s end; compared with clock_timestamp()';
COMMENT ON COLUMN callboard.bookings.queued_at IS 'A second option''s place in the queue';
COMMENT ON COLUMN callboard.bookings.decide_by IS 'Until when a pencil is to be decided; NULL: nobody said';
COMMENT ON COLUMN callboard.bookings.reason IS 'Why it was cancelled; NULL unless it was';
COMMENT ON COLUMN callboard.bookings.heavy IS 'A heavy pencil: as good as confirmed';
COMMENT ON COLUMN callboard.bookings.uid IS 'UID of an imported event; NULL if there was none';
COMMENT ON COLUMN callboard.bookings.created_by IS 'The member who booked';
COMMENT ON COLUMN callboard.bookings.version IS 'Counts changes; an edit names the one it began from';
COMMENT ON COLUMN callboard.bookings.created_at IS 'When it was booked';
COMMENT ON COLUMN callboard.bookings.updated_at IS 'When it was last changed';
COMMENT ON COLUMN callboard.bookings.split_from IS
    'The second option this was a part of until some of its days became free; NULL: was booked by itself';

RESET ROLE;
