-- Raises if what 0029_holidays.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    PERFORM holiday_names FROM callboard.tenants LIMIT 0;
    SELECT string_agg(n, ', ') INTO missing FROM unnest(ARRAY['save_holiday', 'remove_holiday']) n
    WHERE NOT EXISTS (SELECT FROM pg_proc p WHERE p.proname = n AND p.pronamespace = 'callboard'::regnamespace
                      AND p.prosecdef AND p.proowner = 'callboard_owner'::regrole);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions missing: %', missing;
    END IF;
END $$;
