-- Raises if what 0027_keep_logins.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(f, ', ') INTO missing
    FROM unnest(ARRAY['tenants_of', 'is_ordinary', 'save_login', 'remove_login', 'logins', 'remove_tenant']) f
    WHERE NOT EXISTS (SELECT FROM pg_proc WHERE proname = f AND pronamespace = 'callboard'::regnamespace
                      AND proowner = 'callboard_owner'::regrole);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'functions missing: %', missing;
    END IF;
    IF EXISTS (SELECT FROM pg_proc WHERE proname IN ('save_login', 'remove_login') AND prosecdef
               AND pronamespace = 'callboard'::regnamespace) THEN
        RAISE EXCEPTION 'logins would be made with the owner''s privileges';
    END IF;
END $$;
