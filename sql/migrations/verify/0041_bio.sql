-- Raises if what 0041_bio.sql made is not there.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'artists_bio_is_text'
                   AND conrelid = 'callboard.artists'::regclass AND convalidated) THEN
        RAISE EXCEPTION 'artists have no bio';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_proc WHERE proname = 'save_artist' AND 'p_bio' = ANY (proargnames)
                   AND pronamespace = 'callboard'::regnamespace) THEN
        RAISE EXCEPTION 'save_artist() takes no bio';
    END IF;
END $$;
