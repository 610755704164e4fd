-- Raises if what triggers.sql makes is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM (
        SELECT unnest(ARRAY['bookings_past_on_insert', 'bookings_past_on_move', 'bookings_log', 'booking_events_stay',
                            'bookings_challenged'])
        UNION ALL
        SELECT of || '_bump' FROM unnest(ARRAY['tenants', 'members', 'artists', 'projects', 'time_off', 'bookings']) of
        UNION ALL
        SELECT of || '_tell_' || what
        FROM unnest(ARRAY['tenants', 'members', 'artists', 'projects', 'time_off', 'bookings', 'drafts',
                          'draft_members', 'draft_bookings', 'challenges']) of,
             unnest(ARRAY['insert', 'update', 'delete']) what
        WHERE (of, what) <> ('challenges', 'delete')
    ) of_them (wanted)
    WHERE NOT EXISTS (SELECT FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                      WHERE c.relnamespace = 'callboard'::regnamespace AND t.tgname = wanted AND t.tgenabled = 'O');
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'triggers missing, or switched off: %', missing;
    END IF;
END $$;
