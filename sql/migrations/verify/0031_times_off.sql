-- Raises if what 0031_times_off.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY['times_off_problem', 'save_times_off']) wanted
    WHERE NOT EXISTS (SELECT FROM pg_proc WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace
                      AND proowner = 'callboard_owner'::regrole);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not the owner''s) missing: %', missing;
    END IF;
END $$;
