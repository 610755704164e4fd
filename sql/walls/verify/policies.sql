-- Raises if what policies.sql makes is not there.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(c.relname, ', ') INTO missing FROM pg_class c
    WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE 'schema\_%'
      AND NOT (c.relrowsecurity AND (c.relname = 'report_refreshes' OR EXISTS (
              SELECT FROM pg_policies p WHERE p.schemaname = 'callboard' AND p.tablename = c.relname
              AND p.qual LIKE '%current_tenant()%')));
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'row level security or policies missing: %', missing;
    END IF;
    SELECT string_agg(DISTINCT table_name, ', ') INTO missing FROM information_schema.role_table_grants
    WHERE table_schema = 'callboard' AND grantee IN ('PUBLIC', 'callboard_member')
      AND privilege_type IN ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE');
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'members may write past the functions: %', missing;
    END IF;
END $$;
