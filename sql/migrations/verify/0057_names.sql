-- Raises if what 0057_names.sql made is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing FROM (
        SELECT wanted FROM unnest(ARRAY['artists_name_has_no_twin', 'projects_code_is_unique']) wanted
        WHERE NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('callboard.' || wanted) AND indisunique)
        UNION ALL
        SELECT wanted FROM unnest(ARRAY['callboard.plain(text)', 'callboard.name_key(text)']) wanted
        WHERE to_regprocedure(wanted) IS NULL
        UNION ALL
        SELECT wanted FROM unnest(ARRAY['artists.folded', 'artists.twin', 'projects.folded']) wanted
        WHERE NOT EXISTS (SELECT FROM pg_attribute
                          WHERE attrelid = to_regclass('callboard.' || split_part(wanted, '.', 1))
                            AND attname = split_part(wanted, '.', 2) AND attnotnull AND NOT attisdropped)
        UNION ALL
        SELECT 'projects_code_is_one_word' WHERE NOT EXISTS (SELECT FROM pg_constraint
            WHERE connamespace = 'callboard'::regnamespace AND conname = 'projects_code_is_one_word' AND convalidated)
    ) of_them (wanted);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'names: missing or changed: %', missing;
    END IF;
END $$;
