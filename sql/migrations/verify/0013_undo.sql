-- Raises if what 0013_undo.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'before_act', 'undo_target', 'is_as_left', 'take_back', 'lock_act', 'undo'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_proc
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace
          AND proowner IN ('callboard_owner'::regrole, 'callboard_doorman'::regrole));
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not the owner''s) missing: %', missing;
    END IF;
END $$;
