-- Raises if what 0026_past.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'changed_since', 'taken_back_by', 'as_it_is', 'undone_before', 'undo_act', 'next_own_act', 'is_newest_of_act', 'newest_own_act',
        'own_act', 'newest_of_chain', 'own_acts', 'root_of', 'undo_newest', 'before_event', 'artist_name',
        'project_words', 'moment_words', 'time_words', 'move_words', 'status_words', 'difference', 'tell_event', 'edit'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_proc
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace AND proowner = 'callboard_owner'::regrole);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not the owner''s) missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'booking_events_taken_back', 'booking_events_of_a_member', 'booking_events_of_an_artist',
        'booking_events_of_a_project', 'booking_events_of_a_word', 'booking_events_from_elsewhere'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE c.relname = wanted AND c.relnamespace = 'callboard'::regnamespace AND i.indisvalid);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'indexes missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY['undoes', 'redo']) wanted
    WHERE NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'callboard.booking_events'::regclass
        AND attname = wanted AND NOT attisdropped);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'columns missing: %', missing;
    END IF;
END $$;
