-- Raises if what 0065_log_words.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing
    FROM unnest('{booking_events_pkey,booking_events_of_a_member,booking_events_of_an_artist,
                  booking_events_of_a_project,booking_events_of_a_word,booking_events_from_elsewhere}'::text[]) wanted
    WHERE NOT EXISTS (SELECT FROM pg_attribute
                      WHERE attrelid = to_regclass('callboard.' || wanted) AND attname = 'title');
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'without titles: %', missing;
    END IF;
END $$;
