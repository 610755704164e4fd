-- What functions take and answer.
SET LOCAL ROLE callboard_owner;

CREATE TYPE callboard.acting AS (
    tenant_id uuid, user_id uuid, role text, zone text, hold_minutes int, promote text);
COMMENT ON TYPE callboard.acting IS 'Who acts, where, and the settings that writes need';

CREATE TYPE callboard.session AS (
    id uuid, name text, zone text, currency text, hold_minutes int, promote text, challenge_hours int,
    challenge_outcome text, rest_hours int, max_day_hours int, max_days_in_row int, day_start_min int, day_end_min int,
    holidays date[], version int, user_id uuid, user_name text, role text, schema_version int, now_us bigint);
COMMENT ON TYPE callboard.session IS 'The tenant with its settings, the member, the schema and the time';

CREATE TYPE callboard.answer AS (
    outcome text, message text,
    id uuid, artist_id uuid, project_id uuid, created_by uuid,
    start_us bigint, end_us bigint, lapses_us bigint, queued_us bigint, decide_us bigint,
    created_us bigint, updated_us bigint,
    status text, reason text, version int, heavy boolean, title text, notes text);
COMMENT ON TYPE callboard.answer IS
    'How a write ended (done, conflict, stale, lapsed, gone, not_allowed, invalid) and a booking it concerns';

CREATE TYPE callboard.saved AS (outcome text, message text, id uuid, version int);
COMMENT ON TYPE callboard.saved IS 'How a change of something that is not a booking ended';

CREATE TYPE callboard.imported AS (line int, outcome text, message text, id uuid);
COMMENT ON TYPE callboard.imported IS 'What became of a row: booked, unchanged, refused, invalid';

CREATE TYPE callboard.own_act AS (
    act_id uuid, seq bigint, first_seq bigint, bookings int, standing text, why text);
COMMENT ON TYPE callboard.own_act IS
    'An act: its newest and its first event, how many bookings, how it stands (done, undone), why it can not be turned';

CREATE TYPE callboard.told AS (
    seq bigint, at_us bigint, actor text, act text, act_id uuid, source text, artist text, difference text,
    id uuid, artist_id uuid, project_id uuid, created_by uuid, start_us bigint, end_us bigint, lapses_us bigint,
    queued_us bigint, decide_us bigint, created_us bigint, updated_us bigint, status text, reason text, version int,
    heavy boolean, title text, notes text);
COMMENT ON TYPE callboard.told IS 'An event in words, and the booking after it';

CREATE TYPE callboard.standing AS (
    id uuid, seq bigint, at timestamptz, artist_id uuid, project_id uuid, created_by uuid,
    start_time timestamptz, end_time timestamptz, lapses_at timestamptz, queued_at timestamptz, decide_by timestamptz,
    status callboard.booking_status, version int, heavy boolean, title text);
COMMENT ON TYPE callboard.standing IS 'A booking as one of its events left it: what the board shows, and which event';

RESET ROLE;
