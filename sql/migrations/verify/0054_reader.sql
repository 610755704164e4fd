-- Raises if what 0054_reader.sql made is not there.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'callboard_reader' AND NOT rolcanlogin AND NOT rolsuper
                   AND NOT rolbypassrls) THEN
        RAISE EXCEPTION 'role callboard_reader missing, or not as it should be';
    END IF;
    IF to_regtype('callboard.booking_row') IS NULL OR to_regtype('callboard.draft_row') IS NULL THEN
        RAISE EXCEPTION 'type booking_row or draft_row missing';
    END IF;
END $$;
