-- Raises if what reports.sql makes is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing
    FROM unnest(ARRAY['artist_times', 'report_tenants_row', 'report_artists_row', 'booked_hours_row', 'hold_fates_row',
                      'hold_fates_by_time']) wanted
    WHERE to_regclass('callboard.' || wanted) IS NULL;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing
    FROM unnest(ARRAY['report_tenants', 'report_artists', 'booked_hours', 'hold_fates']) wanted
    WHERE NOT EXISTS (SELECT FROM pg_matviews WHERE schemaname = 'callboard' AND matviewname = wanted AND ispopulated);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'materialized views missing, or not filled: %', missing;
    END IF;
END $$;
