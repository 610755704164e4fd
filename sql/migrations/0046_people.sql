-- Who is booked and on what: artists, projects, time off.
SET LOCAL ROLE callboard_owner;

CREATE TABLE callboard.artists (
    tenant_id       uuid NOT NULL REFERENCES callboard.tenants (id) ON DELETE RESTRICT,
    id              uuid NOT NULL,
    name            text NOT NULL,
    department      text NOT NULL DEFAULT '',
    skills          text[] NOT NULL DEFAULT '{}',
    rate            numeric(10, 2),
    working_pattern int4multirange,
    email           text NOT NULL DEFAULT '',
    phone           text NOT NULL DEFAULT '',
    notes           text NOT NULL DEFAULT '',
    archived_at     timestamptz,
    version         int NOT NULL DEFAULT 1,
    created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    bio             text NOT NULL DEFAULT '',
    portfolio_url   text NOT NULL DEFAULT '',
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT artists_name_is_a_line CHECK (callboard.is_line(name, 1, 100)),
    CONSTRAINT artists_department_is_a_line CHECK (callboard.is_line(department, 0, 60)),
    CONSTRAINT artists_skills_are_a_list CHECK (callboard.is_list(skills, 50, 40)),
    CONSTRAINT artists_rate_is_not_negative CHECK (rate >= 0),
    CONSTRAINT artists_working_pattern_within_a_week CHECK (working_pattern <@ int4range(0, 10080)),
    CONSTRAINT artists_email_is_a_line CHECK (callboard.is_line(email, 0, 254)),
    CONSTRAINT artists_phone_is_a_line CHECK (callboard.is_line(phone, 0, 50)),
    CONSTRAINT artists_notes_are_text CHECK (callboard.is_text(notes, 10000)),
    CONSTRAINT artists_bio_is_text CHECK (callboard.is_text(bio, 1000)),
    CONSTRAINT artists_portfolio_url_is_a_web_address CHECK (
        portfolio_url = '' OR callboard.is_line(portfolio_url, 1, 500) AND portfolio_url ~* '^https?://[^/\s]\S*$')
);

-- Two artists of one name could not be told apart by an import; archived ones do not count.
CREATE UNIQUE INDEX artists_name_is_unique ON callboard.artists (tenant_id, name) WHERE archived_at IS NULL;

COMMENT ON TABLE callboard.artists IS 'Who is booked: freelancers and staff (or rooms, or kit)';
COMMENT ON COLUMN callboard.artists.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.artists.id IS 'Identity, made by the client';
COMMENT ON COLUMN callboard.artists.name IS 'As shown; unique among those not archived';
COMMENT ON COLUMN callboard.artists.department IS 'The group on the board; '''' if none';
COMMENT ON COLUMN callboard.artists.skills IS 'Words, lower case by custom';
COMMENT ON COLUMN callboard.artists.rate IS 'Per hour, in the tenant''s currency; NULL: not given';
COMMENT ON COLUMN callboard.artists.working_pattern IS
    'Weekly availability in minutes of the week, 0 = Monday 00:00 by the clocks of the tenant; NULL: any time';
COMMENT ON COLUMN callboard.artists.email IS 'Empty if not given';
COMMENT ON COLUMN callboard.artists.phone IS 'Empty if not given';
COMMENT ON COLUMN callboard.artists.notes IS 'Free text';
COMMENT ON COLUMN callboard.artists.archived_at IS 'Removed; the row stays because bookings name it';
COMMENT ON COLUMN callboard.artists.version IS 'Counts changes';
COMMENT ON COLUMN callboard.artists.created_at IS 'When the row was made';
COMMENT ON COLUMN callboard.artists.updated_at IS 'When it was last changed';
COMMENT ON COLUMN callboard.artists.bio IS 'What the artist has done, in a few sentences; '''' if not given';
COMMENT ON COLUMN callboard.artists.portfolio_url IS 'Where work is to be seen, http or https; '''' if not given';

CREATE TABLE callboard.projects (
    tenant_id   uuid NOT NULL REFERENCES callboard.tenants (id) ON DELETE RESTRICT,
    id          uuid NOT NULL,
    code        text NOT NULL,
    name        text NOT NULL,
    client      text NOT NULL DEFAULT '',
    colour      text NOT NULL DEFAULT '',
    state       text NOT NULL DEFAULT 'open',
    archived_at timestamptz,
    version     int NOT NULL DEFAULT 1,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT projects_code_is_a_line CHECK (callboard.is_line(code, 1, 60)),
    CONSTRAINT projects_name_is_a_line CHECK (callboard.is_line(name, 1, 150)),
    CONSTRAINT projects_client_is_a_line CHECK (callboard.is_line(client, 0, 100)),
    CONSTRAINT projects_colour_is_a_word CHECK (colour ~ '^[a-z0-9#-]{0,20}$'),
    CONSTRAINT projects_state_is_known CHECK (state IN ('open', 'closed'))
);

CREATE UNIQUE INDEX projects_code_is_unique ON callboard.projects (tenant_id, code) WHERE archived_at IS NULL;

COMMENT ON TABLE callboard.projects IS 'What artists are booked on';
COMMENT ON COLUMN callboard.projects.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.projects.id IS 'Identity, made by the client';
COMMENT ON COLUMN callboard.projects.code IS 'Short, as typed after @; unique among those not archived';
COMMENT ON COLUMN callboard.projects.name IS 'In full';
COMMENT ON COLUMN callboard.projects.client IS 'Who pays; '''' if not given';
COMMENT ON COLUMN callboard.projects.colour IS 'A word for the theme; '''' if none';
COMMENT ON COLUMN callboard.projects.state IS 'open, or closed: not proposed for new bookings';
COMMENT ON COLUMN callboard.projects.archived_at IS 'Removed; the row stays because bookings name it';
COMMENT ON COLUMN callboard.projects.version IS 'Counts changes';
COMMENT ON COLUMN callboard.projects.created_at IS 'When the row was made';
COMMENT ON COLUMN callboard.projects.updated_at IS 'When it was last changed';

CREATE TABLE callboard.time_off (
    tenant_id  uuid NOT NULL,
    id         uuid NOT NULL,
    artist_id  uuid NOT NULL,
    start_time timestamptz NOT NULL,
    end_time   timestamptz NOT NULL,
    reason     text NOT NULL DEFAULT '',
    version    int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT time_off_artist_exists FOREIGN KEY (tenant_id, artist_id)
        REFERENCES callboard.artists (tenant_id, id) ON DELETE RESTRICT,
    CONSTRAINT time_off_in_order CHECK (start_time < end_time AND isfinite(start_time) AND isfinite(end_time)),
    CONSTRAINT time_off_at_most_a_year CHECK (end_time - start_time <= interval '366 days'),
    CONSTRAINT time_off_reason_is_a_line CHECK (callboard.is_line(reason, 0, 100))
);

CREATE INDEX time_off_of_a_week ON callboard.time_off (tenant_id, start_time)
    INCLUDE (end_time, artist_id, id, reason);
CREATE INDEX time_off_of_an_artist ON callboard.time_off (tenant_id, artist_id, start_time);

COMMENT ON TABLE callboard.time_off IS 'When an artist is away: leave, illness. A warning, never a refusal.';
COMMENT ON COLUMN callboard.time_off.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.time_off.id IS 'Identity, made by the client';
COMMENT ON COLUMN callboard.time_off.artist_id IS 'Who is away';
COMMENT ON COLUMN callboard.time_off.start_time IS 'From';
COMMENT ON COLUMN callboard.time_off.end_time IS 'To, not included';
COMMENT ON COLUMN callboard.time_off.reason IS 'As shown';
COMMENT ON COLUMN callboard.time_off.version IS 'Counts changes';
COMMENT ON COLUMN callboard.time_off.created_at IS 'When the row was made';
COMMENT ON COLUMN callboard.time_off.updated_at IS 'When it was last changed';

RESET ROLE;
