-- Raises if what 0024_finder.sql made is not there.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_proc WHERE proname = 'who_is_free' AND pronamespace = 'callboard'::regnamespace
                   AND NOT prosecdef AND proowner = 'callboard_owner'::regrole
                   AND proconfig @> '{enable_nestloop=off,jit=off}') THEN
        RAISE EXCEPTION 'functions missing: who_is_free';
    END IF;
END $$;
