-- Raises if what 0006_events.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'booking_events'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_class
        WHERE relname = wanted AND relkind = 'r' AND relnamespace = 'callboard'::regnamespace);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'tables missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'act_of', 'booking_json', 'log_booking', 'keep_events', 'tell'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_proc
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace
          AND proowner IN ('callboard_owner'::regrole, 'callboard_doorman'::regrole));
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not the owner''s) missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'booking_events_of_a_booking', 'booking_events_of_an_act', 'booking_events_by_time'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE c.relname = wanted AND c.relnamespace = 'callboard'::regnamespace AND i.indisvalid);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'indexes missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'bookings_log on bookings', 'booking_events_stay on booking_events',
        'tenants_tell_insert on tenants', 'tenants_tell_update on tenants',
        'tenants_tell_delete on tenants', 'members_tell_insert on members',
        'members_tell_update on members', 'members_tell_delete on members',
        'artists_tell_insert on artists', 'artists_tell_update on artists',
        'artists_tell_delete on artists', 'projects_tell_insert on projects',
        'projects_tell_update on projects', 'projects_tell_delete on projects',
        'time_off_tell_insert on time_off', 'time_off_tell_update on time_off',
        'time_off_tell_delete on time_off', 'bookings_tell_insert on bookings',
        'bookings_tell_update on bookings', 'bookings_tell_delete on bookings'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_trigger
        WHERE tgname || ' on ' || tgrelid::regclass::text IN (wanted, replace(wanted, ' on ', ' on callboard.'))
          AND tgenabled = 'O');
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'triggers missing: %', missing;
    END IF;
END $$;
