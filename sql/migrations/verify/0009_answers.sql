-- Raises if what 0009_answers.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'answer'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_type
        WHERE typname = wanted AND typnamespace = 'callboard'::regnamespace);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'types missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'answer', 'begin_write', 'refusal', 'problem', 'lock_artists', 'artist_problem', 'project_problem',
        'in_the_way', 'conflict', 'is_lapsed', 'is_repeat', 'take', 'too_late'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_proc
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace
          AND proowner IN ('callboard_owner'::regrole, 'callboard_doorman'::regrole));
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not the owner''s) missing: %', missing;
    END IF;
END $$;
