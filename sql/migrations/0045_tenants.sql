-- Tenants and their members.
SET LOCAL ROLE callboard_owner;

CREATE TABLE callboard.tenants (
    id                uuid PRIMARY KEY,
    name              text NOT NULL,
    zone              text NOT NULL DEFAULT 'UTC',
    currency          text NOT NULL DEFAULT 'EUR',
    hold_minutes      int NOT NULL DEFAULT 30,
    promote           text NOT NULL DEFAULT 'offer',
    challenge_hours   int NOT NULL DEFAULT 24,
    challenge_outcome text NOT NULL DEFAULT 'release',
    rest_hours        int NOT NULL DEFAULT 11,
    max_day_hours     int NOT NULL DEFAULT 12,
    max_days_in_row   int NOT NULL DEFAULT 6,
    day_start         int NOT NULL DEFAULT 480,
    day_end           int NOT NULL DEFAULT 1200,
    holidays          date[] NOT NULL DEFAULT '{}',
    version           int NOT NULL DEFAULT 1,
    created_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    holiday_names     jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT tenants_name_is_unique UNIQUE (name),
    CONSTRAINT tenants_name_is_a_line CHECK (callboard.is_line(name, 1, 100)),
    CONSTRAINT tenants_zone_is_a_line CHECK (callboard.is_line(zone, 1, 64)),
    CONSTRAINT tenants_currency_is_three_letters CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT tenants_hold_minutes_in_range CHECK (hold_minutes BETWEEN 1 AND 10080),
    CONSTRAINT tenants_promote_is_known CHECK (promote IN ('offer', 'auto')),
    CONSTRAINT tenants_challenge_hours_in_range CHECK (challenge_hours BETWEEN 1 AND 720),
    CONSTRAINT tenants_challenge_outcome_is_known CHECK (challenge_outcome IN ('release', 'remind')),
    CONSTRAINT tenants_rest_hours_in_range CHECK (rest_hours BETWEEN 0 AND 24),
    CONSTRAINT tenants_max_day_hours_in_range CHECK (max_day_hours BETWEEN 1 AND 24),
    CONSTRAINT tenants_max_days_in_row_in_range CHECK (max_days_in_row BETWEEN 1 AND 366),
    CONSTRAINT tenants_day_window_in_order CHECK (0 <= day_start AND day_start < day_end AND day_end <= 1440),
    CONSTRAINT tenants_holidays_are_few CHECK (cardinality(holidays) <= 1000)
);

COMMENT ON TABLE callboard.tenants IS 'Studios. One sees nothing of another.';
COMMENT ON COLUMN callboard.tenants.id IS 'Identity, made by the client or by add_tenant';
COMMENT ON COLUMN callboard.tenants.name IS 'As people name it with --tenant';
COMMENT ON COLUMN callboard.tenants.zone IS 'IANA time zone that rules every day boundary';
COMMENT ON COLUMN callboard.tenants.currency IS 'ISO 4217 code of all rates';
COMMENT ON COLUMN callboard.tenants.hold_minutes IS 'How long a timed hold lives';
COMMENT ON COLUMN callboard.tenants.promote IS
    'What happens to a second option whose way becomes free: offer (shown) or auto (becomes a pencil)';
COMMENT ON COLUMN callboard.tenants.challenge_hours IS 'Time to answer a challenge';
COMMENT ON COLUMN callboard.tenants.challenge_outcome IS 'What an unanswered challenge does: release or remind';
COMMENT ON COLUMN callboard.tenants.rest_hours IS 'Less rest than this between two days is a clash';
COMMENT ON COLUMN callboard.tenants.max_day_hours IS 'More hours than this on a day draw a warning';
COMMENT ON COLUMN callboard.tenants.max_days_in_row IS 'More days in a row than this draw a warning';
COMMENT ON COLUMN callboard.tenants.day_start IS 'Begin of the day window on the board, minutes after midnight';
COMMENT ON COLUMN callboard.tenants.day_end IS 'End of the day window on the board, minutes after midnight';
COMMENT ON COLUMN callboard.tenants.holidays IS 'Days on which the house is closed';
COMMENT ON COLUMN callboard.tenants.version IS 'Counts changes; an edit names the one it began from';
COMMENT ON COLUMN callboard.tenants.created_at IS 'When the row was made';
COMMENT ON COLUMN callboard.tenants.updated_at IS 'When it was last changed';
COMMENT ON COLUMN callboard.tenants.holiday_names IS 'Names of holidays by their day: {"2026-12-25": "Christmas Day"}';

CREATE TABLE callboard.members (
    tenant_id   uuid NOT NULL REFERENCES callboard.tenants (id) ON DELETE RESTRICT,
    user_id     uuid NOT NULL,
    login       text NOT NULL,
    name        text NOT NULL,
    role        text NOT NULL,
    archived_at timestamptz,
    version     int NOT NULL DEFAULT 1,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, user_id),
    CONSTRAINT members_login_is_unique UNIQUE (login, tenant_id), -- login first: current_tenant() asks by it
    CONSTRAINT members_login_is_a_name CHECK (callboard.is_line(login, 1, 63)),
    CONSTRAINT members_name_is_a_line CHECK (callboard.is_line(name, 1, 100)),
    CONSTRAINT members_role_is_known CHECK (role IN ('viewer', 'producer', 'admin'))
);

COMMENT ON TABLE callboard.members IS 'Which login acts in which tenant, as whom, with which role';
COMMENT ON COLUMN callboard.members.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.members.user_id IS 'The person, as bookings and events name them';
COMMENT ON COLUMN callboard.members.login IS 'PostgreSQL role the person connects as: session_user';
COMMENT ON COLUMN callboard.members.name IS 'As shown';
COMMENT ON COLUMN callboard.members.role IS 'viewer looks, producer books, admin also keeps artists, projects, members';
COMMENT ON COLUMN callboard.members.archived_at IS 'Removed; the row stays because bookings name it';
COMMENT ON COLUMN callboard.members.version IS 'Counts changes';
COMMENT ON COLUMN callboard.members.created_at IS 'When the row was made';
COMMENT ON COLUMN callboard.members.updated_at IS 'When it was last changed';

RESET ROLE;

-- The runner made this table before there was an owner; schema_version() reads it as the owner.
GRANT SELECT ON callboard.schema_migrations TO callboard_owner;
