-- Raises if what 0005_bookings.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'bookings'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_class
        WHERE relname = wanted AND relkind = 'r' AND relnamespace = 'callboard'::regnamespace);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'tables missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'booking_status'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_type
        WHERE typname = wanted AND typnamespace = 'callboard'::regnamespace);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'types missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'guard_past'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_proc
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace
          AND proowner IN ('callboard_owner'::regrole, 'callboard_doorman'::regrole));
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not the owner''s) missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'bookings_of_a_week', 'bookings_of_weeks', 'bookings_of_months', 'bookings_lapsing',
        'bookings_queued', 'bookings_uid_is_unique', 'bookings_of_an_artist', 'bookings_of_a_project'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE c.relname = wanted AND c.relnamespace = 'callboard'::regnamespace AND i.indisvalid);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'indexes missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'bookings_past_on_insert on bookings', 'bookings_past_on_move on bookings',
        'bookings_bump on bookings'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_trigger
        WHERE tgname || ' on ' || tgrelid::regclass::text IN (wanted, replace(wanted, ' on ', ' on callboard.'))
          AND tgenabled = 'O');
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'triggers missing: %', missing;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'no_double_booking' AND contype = 'x'
                   AND conrelid = 'callboard.bookings'::regclass AND condeferrable AND NOT condeferred) THEN
        RAISE EXCEPTION 'no_double_booking missing, or not deferrable initially immediate';
    END IF;
END $$;
