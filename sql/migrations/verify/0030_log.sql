-- Raises if what 0030_log.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'one_or_more', 'moment_since', 'log_condition', 'log_events'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_proc
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace AND proowner = 'callboard_owner'::regrole);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not the owner''s) missing: %', missing;
    END IF;
END $$;
