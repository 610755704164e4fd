-- Raises if what 0019_logins.sql made is not there.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_proc WHERE proname = 'make_login' AND pronamespace = 'callboard'::regnamespace
                   AND NOT prosecdef AND proowner = 'callboard_owner'::regrole) THEN
        RAISE EXCEPTION 'functions missing: make_login';
    END IF;
END $$;
