-- The role that reads for members, and what a booking is when it is read.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'callboard_reader') THEN
        CREATE ROLE callboard_reader NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    END IF;
END $$;
COMMENT ON ROLE callboard_reader IS
    'callboard: owns the functions that read, under row level security; no login, no members';
GRANT USAGE ON SCHEMA callboard TO callboard_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE callboard_reader REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- The records of migrations and files, which whoever migrated first made: any operator keeps them from now on.
ALTER TABLE callboard.schema_migrations OWNER TO callboard_owner;
ALTER TABLE callboard.schema_files OWNER TO callboard_owner;

SET LOCAL ROLE callboard_owner;

DROP FUNCTION IF EXISTS callboard.artists_at(timestamptz); -- read_artists() now

CREATE TYPE callboard.booking_row AS (
    id uuid, artist_id uuid, project_id uuid, created_by uuid,
    start_us bigint, end_us bigint, lapses_us bigint, queued_us bigint, decide_us bigint,
    created_us bigint, updated_us bigint,
    status callboard.booking_status, reason text, version int, heavy boolean, title text, notes text);
COMMENT ON TYPE callboard.booking_row IS 'A booking as the program reads it';

CREATE TYPE callboard.draft_row AS (
    id uuid, artist_id uuid, project_id uuid, created_by uuid,
    start_us bigint, end_us bigint, lapses_us bigint, queued_us bigint, decide_us bigint,
    created_us bigint, updated_us bigint,
    status callboard.booking_status, reason text, version int, heavy boolean, title text, notes text, drafted text);
COMMENT ON TYPE callboard.draft_row IS
    'A booking as a what-if board has it; drafted says in words what is drafted about it, NULL: it is live';

RESET ROLE;
