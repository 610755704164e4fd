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
    SELECT string_agg(c.relname, ', ') INTO missing FROM pg_class c, aclexplode(c.relacl) a
    WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'S')
      AND a.grantee <> c.relowner AND a.grantee <> 'callboard_owner'::regrole
      AND NOT (a.grantee = 'callboard_reader'::regrole AND a.privilege_type = 'SELECT' AND c.relrowsecurity);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'somebody may read or write past the functions: %', missing;
    END IF;
END $$;
