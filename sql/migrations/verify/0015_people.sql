-- Raises if what 0015_people.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'saved'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_type
        WHERE typname = wanted AND typnamespace = 'callboard'::regnamespace);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'types missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'said', 'admit', 'is_last_admin', 'save_member', 'remove_member', 'settings_problem',
        'save_settings', 'add_tenant'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_proc
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace
          AND proowner IN ('callboard_owner'::regrole, 'callboard_doorman'::regrole));
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not the owner''s) missing: %', missing;
    END IF;
END $$;
