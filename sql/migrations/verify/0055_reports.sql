-- Raises if what 0055_reports.sql made is not there.
DO $$
BEGIN
    IF (SELECT count(*) FROM pg_roles WHERE rolname IN ('callboard_reports', 'callboard_watcher') AND NOT rolcanlogin
        AND NOT rolsuper AND NOT rolbypassrls) <> 2 THEN
        RAISE EXCEPTION 'a role for reports is missing, or not as it should be';
    END IF;
    IF NOT pg_has_role('callboard_watcher', 'pg_signal_backend', 'MEMBER') THEN
        RAISE EXCEPTION 'callboard_watcher may end no statement';
    END IF;
END $$;
