-- Raises if what 0052_reports.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM (
        SELECT wanted FROM unnest(ARRAY[
            'report_refreshes'
        ]) wanted WHERE to_regclass('callboard.' || wanted) IS NULL
        UNION ALL
        SELECT wanted FROM unnest(ARRAY[
            'report_refreshes_is_one_row'
        ]) wanted WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE connamespace = 'callboard'::regnamespace
                      AND conname = wanted AND convalidated)
    ) of_them (wanted);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing: %', missing;
    END IF;
END $$;
