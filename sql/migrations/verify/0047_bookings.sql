-- Raises if what 0047_bookings.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM (
        SELECT wanted FROM unnest(ARRAY[
            'bookings', 'bookings_of_a_week', 'bookings_of_weeks', 'bookings_of_months', 'bookings_lapsing',
            'bookings_queued', 'bookings_of_an_artist', 'bookings_of_a_project',
            'bookings_split', 'bookings_to_decide'
        ]) wanted WHERE to_regclass('callboard.' || wanted) IS NULL
        UNION ALL
        SELECT wanted FROM unnest(ARRAY[
            'booking_status'
        ]) wanted WHERE to_regtype('callboard.' || wanted) IS NULL
        UNION ALL
        SELECT wanted FROM unnest(ARRAY[
            'bookings_tenant_exists', 'bookings_artist_exists', 'bookings_project_exists',
            'bookings_member_exists', 'bookings_split_from_exists', 'bookings_end_after_start',
            'bookings_at_most_a_year', 'bookings_title_is_a_line', 'bookings_notes_are_text',
            'bookings_uid_is_a_line', 'bookings_reason_is_known', 'bookings_cancelled_with_reason',
            'bookings_hold_lapses_or_queues', 'no_double_booking'
        ]) wanted WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE connamespace = 'callboard'::regnamespace
                      AND conname = wanted AND convalidated)
    ) of_them (wanted);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing: %', missing;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'no_double_booking' AND contype = 'x'
                   AND conrelid = 'callboard.bookings'::regclass AND condeferrable AND NOT condeferred) THEN
        RAISE EXCEPTION 'no_double_booking is no exclusion constraint, or not deferrable and initially immediate';
    END IF;
END $$;
