-- Raises if what 0021_bulk.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'with_first_status', 'place_refusal', 'with_status', 'status_problem', 'reason_problem', 'settle_refusal',
        'write_together', 'bulk_wanted', 'bulk_refusal', 'bulk_lock', 'bulk_apply', 'bulk_fits', 'bulk_conflicts',
        'bulk_all', 'bulk'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_proc
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace AND proowner = 'callboard_owner'::regrole);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not the owner''s) missing: %', missing;
    END IF;
END $$;
