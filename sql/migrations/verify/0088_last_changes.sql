-- Raises if what 0088_last_changes.sql dropped has come back as it was.
DO $$
DECLARE
    old text := (SELECT string_agg(p.proname, ', ') FROM pg_proc p
                 WHERE p.pronamespace = 'callboard'::regnamespace
                   AND p.proname IN ('read_week_table', 'read_week_then_table')
                   AND NOT 'updated_at' = ANY (p.proargnames));
BEGIN
    IF old IS NOT NULL THEN
        RAISE EXCEPTION '% without updated_at', old;
    END IF;
END $$;
