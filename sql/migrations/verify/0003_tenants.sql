-- Raises if what 0003_tenants.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'tenants', 'members'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_class
        WHERE relname = wanted AND relkind = 'r' AND relnamespace = 'callboard'::regnamespace);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'tables missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'acting'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_type
        WHERE typname = wanted AND typnamespace = 'callboard'::regnamespace);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'types missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'current_tenant', 'who', 'current_member', 'schema_version', 'bump'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_proc
        WHERE proname = wanted AND pronamespace = 'callboard'::regnamespace
          AND proowner IN ('callboard_owner'::regrole, 'callboard_doorman'::regrole));
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions (or not the owner''s) missing: %', missing;
    END IF;
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY[
        'tenants_bump on tenants', 'members_bump on members'
    ]) wanted WHERE NOT EXISTS (SELECT FROM pg_trigger
        WHERE tgname || ' on ' || tgrelid::regclass::text IN (wanted, replace(wanted, ' on ', ' on callboard.'))
          AND tgenabled = 'O');
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'triggers missing: %', missing;
    END IF;
END $$;
