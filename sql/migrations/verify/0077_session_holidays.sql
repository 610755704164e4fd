-- Raises if what 0077_session_holidays.sql changed is not so.
DO $$
BEGIN
    IF (SELECT format_type(atttypid, NULL) FROM pg_attribute
        WHERE attrelid = 'callboard.session'::regclass AND attname = 'holidays') <> 'text[]' THEN
        RAISE EXCEPTION 'a session does not bring the names of holidays';
    END IF;
END $$;
