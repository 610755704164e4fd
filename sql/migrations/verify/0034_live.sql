-- Raises if what 0034_live.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY['changes_since', 'is_present', 'be_here']) wanted
    WHERE NOT EXISTS (SELECT FROM pg_proc
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace AND proowner = 'callboard_owner'::regrole);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not the owner''s) missing: %', missing;
    END IF;
    IF to_regclass('callboard.booking_events_by_transaction') IS NULL THEN
        RAISE EXCEPTION 'the index of events by transaction is missing';
    END IF;
    IF NOT (SELECT relrowsecurity FROM pg_class WHERE oid = 'callboard.presence'::regclass) THEN
        RAISE EXCEPTION 'presence is not behind the wall';
    END IF;
END $$;
