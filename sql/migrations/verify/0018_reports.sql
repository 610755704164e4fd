-- Raises if what 0018_reports.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'report_refreshes'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_class
        WHERE relname = wanted AND relkind = 'r' AND relnamespace = 'callboard'::regnamespace);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'tables missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'booked_hours', 'working_hours', 'hold_fates'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_matviews
        WHERE schemaname = 'callboard' AND matviewname = wanted AND ispopulated);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'materialized views (or not filled) missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'counted_hours', 'refresh_reports', 'report_utilisation', 'report_cost', 'report_holds'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_proc
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace
          AND proowner IN ('callboard_owner'::regrole, 'callboard_doorman'::regrole));
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not the owner''s) missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'booked_hours_row', 'working_hours_row', 'hold_fates_row'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE c.relname = wanted AND c.relnamespace = 'callboard'::regnamespace AND i.indisvalid);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'indexes missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'report_refreshes'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_class
        WHERE relname = wanted AND relnamespace = 'callboard'::regnamespace AND relrowsecurity);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'row level security missing: %', missing;
    END IF;
END $$;
