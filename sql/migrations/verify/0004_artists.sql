-- Raises if what 0004_artists.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'artists', 'projects', 'time_off'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_class
        WHERE relname = wanted AND relkind = 'r' AND relnamespace = 'callboard'::regnamespace);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'tables missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'artists_name_is_unique', 'projects_code_is_unique', 'time_off_of_a_week', 'time_off_of_an_artist'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE c.relname = wanted AND c.relnamespace = 'callboard'::regnamespace AND i.indisvalid);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'indexes missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'artists_bump on artists', 'projects_bump on projects', 'time_off_bump on time_off'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_trigger
        WHERE tgname || ' on ' || tgrelid::regclass::text IN (wanted, replace(wanted, ' on ', ' on callboard.'))
          AND tgenabled = 'O');
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'triggers missing: %', missing;
    END IF;
END $$;
