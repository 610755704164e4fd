-- Raises if what 0087_readable_values.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing
    FROM unnest(ARRAY['artists_rate_is_a_number', 'artists_working_pattern_has_few_stretches',
                      'tenants_holidays_are_days', 'time_off_at_most_a_year', 'time_off_years_in_range']) wanted
    WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE connamespace = 'callboard'::regnamespace
                      AND conname = wanted AND convalidated);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'readable values: missing or changed: %', missing;
    END IF;
END $$;
