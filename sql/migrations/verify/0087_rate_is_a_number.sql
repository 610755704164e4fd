-- Raises if what 0087_rate_is_a_number.sql made is not there.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = to_regclass('callboard.artists')
                   AND conname = 'artists_rate_is_a_number' AND convalidated) THEN
        RAISE EXCEPTION 'rate: artists_rate_is_a_number is missing';
    END IF;
END $$;
