-- Raises if what 0038_as_of.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'bookings_at', 'artists_at'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_proc
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing functions: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'booking_events_of_a_week', 'booking_events_of_weeks', 'booking_events_of_months', 'booking_events_of_a_booking'
    ]) wanted WHERE to_regclass('callboard.' || wanted) IS NULL;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing indexes: %', missing;
    END IF;
END $$;
