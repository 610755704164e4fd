-- Raises if what 0039_diff.sql made is not there.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_proc WHERE proname = 'differences_since' AND prosecdef
                   AND pronamespace = 'callboard'::regnamespace AND proowner = 'callboard_owner'::regrole) THEN
        RAISE EXCEPTION 'differences_since() is missing or not the owner''s';
    END IF;
END $$;
