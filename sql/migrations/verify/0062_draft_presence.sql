-- Raises if what 0062_draft_presence.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM (
        SELECT 'draft_steps_since' AS wanted WHERE to_regclass('callboard.draft_steps_since') IS NULL
        UNION ALL
        SELECT format('%s.%s', of, wanted) FROM (VALUES ('presence', 'draft_id'), ('draft_steps', 'xid')) w (of, wanted)
        WHERE NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('callboard.' || of) AND attname = wanted
                          AND NOT attisdropped)
    ) of_them;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'missing: %', missing;
    END IF;
END $$;
