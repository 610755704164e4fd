-- Raises if what 0074_artist_patterns.sql made is not there.
DO $$
BEGIN
    IF to_regclass('callboard.artists_pattern') IS NULL THEN
        RAISE EXCEPTION 'missing: artists_pattern';
    END IF;
END $$;
