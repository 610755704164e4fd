-- Raises if what 0036_days_off.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing
    FROM unnest(ARRAY['days_off', 'booked_hours', 'working_hours', 'booked_hours_row', 'working_hours_row']) wanted
    WHERE to_regclass('callboard.' || wanted) IS NULL;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing: %', missing;
    END IF;
    IF pg_get_viewdef('callboard.working_hours'::regclass) !~ 'days_off' THEN
        RAISE EXCEPTION 'the working hours in the reports do not know the days off';
    END IF;
END $$;
