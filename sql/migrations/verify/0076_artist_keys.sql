-- Raises if what 0076_artist_keys.sql made is not there.
DO $$
BEGIN
    PERFORM 'callboard.artists_by_folded_name'::regclass;
END $$;
