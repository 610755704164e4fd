-- Roles for reports by SQL: what a login for them may call, and who ends a statement of theirs that runs too long.

DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['callboard_reports', 'callboard_watcher'] LOOP
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', wanted);
        END IF;
    END LOOP;
END $$;
COMMENT ON ROLE callboard_reports IS
    'callboard: granted to a login for reports by SQL; calls what reads, and nothing that writes';
COMMENT ON ROLE callboard_watcher IS
    'callboard: sees and cancels statements of logins for reports; no login, no members';
GRANT pg_read_all_stats, pg_signal_backend TO callboard_watcher;
GRANT USAGE ON SCHEMA callboard TO callboard_reports, callboard_watcher;
ALTER DEFAULT PRIVILEGES FOR ROLE callboard_watcher REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
