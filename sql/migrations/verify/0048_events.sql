-- Raises if what 0048_events.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM (
        SELECT wanted FROM unnest(ARRAY[
            'booking_events', 'booking_events_of_an_act', 'booking_events_by_time',
            'booking_events_taken_back', 'booking_events_of_a_member', 'booking_events_of_an_artist',
            'booking_events_of_a_project', 'booking_events_of_a_word', 'booking_events_from_elsewhere',
            'booking_events_by_transaction', 'booking_events_of_a_week', 'booking_events_of_weeks',
            'booking_events_of_months', 'booking_events_of_a_booking'
        ]) wanted WHERE to_regclass('callboard.' || wanted) IS NULL
        UNION ALL
        SELECT wanted FROM unnest(ARRAY[
            'booking_events_act_is_known', 'booking_events_redo_takes_back', 'booking_events_source_is_a_line'
        ]) wanted WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE connamespace = 'callboard'::regnamespace
                      AND conname = wanted AND convalidated)
    ) of_them (wanted);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing: %', missing;
    END IF;
END $$;
