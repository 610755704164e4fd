-- Raises if what 0067_backups.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM unnest(ARRAY['backups', 'restores']) wanted
    WHERE to_regclass('callboard.' || wanted) IS NULL;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing: %', missing;
    END IF;
END $$;
