-- Raises if what 0049_challenges.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM (
        SELECT wanted FROM unnest(ARRAY[
            'challenges', 'challenges_one_a_pencil', 'challenges_of_an_option', 'challenges_of_a_pencil',
            'challenges_of_an_act'
        ]) wanted WHERE to_regclass('callboard.' || wanted) IS NULL
        UNION ALL
        SELECT wanted FROM unnest(ARRAY[
            'challenges_pencil_exists', 'challenges_option_exists', 'challenges_member_exists',
            'challenges_end_is_known', 'challenges_end_has_a_time'
        ]) wanted WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE connamespace = 'callboard'::regnamespace
                      AND conname = wanted AND convalidated)
    ) of_them (wanted);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing: %', missing;
    END IF;
END $$;
