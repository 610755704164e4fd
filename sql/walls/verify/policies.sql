-- Raises if what policies.sql makes is not there, or if anything else lets somebody in.
DO $$
DECLARE
    missing text;
BEGIN
    -- Each table of tenants: row level security, one policy, this one, and SELECT for the reader.
    SELECT string_agg(c.relname, ', ') INTO missing
    FROM pg_class c
    WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE 'schema\_%'
      AND c.relname NOT IN ('report_refreshes', 'sweeps')
      AND NOT (c.relrowsecurity AND has_table_privilege('callboard_reader', c.oid, 'SELECT')
               AND (SELECT array_agg(concat(polname, ' ', polcmd, ' ',
                                            polroles = ARRAY['callboard_reader'::regrole::oid], polwithcheck IS NULL,
                                            polpermissive, ' ', pg_get_expr(polqual, polrelid)))
                    FROM pg_policy WHERE polrelid = c.oid) IS NOT DISTINCT FROM ARRAY[CASE
                   WHEN c.relname LIKE 'draft%' THEN
                       format('own_draft r ttt ((tenant_id = ( SELECT callboard.current_tenant() AS current_tenant)) '
                              'AND (%s IN ( SELECT callboard.my_drafts() AS my_drafts)))',
                              CASE c.relname WHEN 'drafts' THEN 'id' ELSE 'draft_id' END)
                   ELSE
                       format('own_tenant r ttt (%s = ( SELECT callboard.current_tenant() AS current_tenant))',
                              CASE c.relname WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END) END]);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'row level security or policies missing: %', missing;
    END IF;
    SELECT string_agg(format('%s (%s to %s)', c.relname, a.privilege_type,
                             CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END), ', ') INTO missing
    FROM pg_class c, LATERAL (SELECT * FROM aclexplode(c.relacl) UNION ALL
                              SELECT e.* FROM pg_attribute t, aclexplode(t.attacl) e WHERE t.attrelid = c.oid) a
    WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
      AND a.grantee <> c.relowner AND a.grantee <> 'callboard_owner'::regrole
      AND NOT (a.grantee = 'callboard_reader'::regrole AND a.privilege_type = 'SELECT' AND c.relrowsecurity);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'somebody may read or write past the functions: %', missing;
    END IF;
    SELECT string_agg(p.proname, ', ') INTO missing
    FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    WHERE p.pronamespace = 'callboard'::regnamespace AND a.grantee = 0
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e');
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'anybody may call: %', missing;
    END IF;
    SELECT string_agg(DISTINCT a.grantee::regrole::text, ', ') INTO missing
    FROM pg_namespace n, aclexplode(n.nspacl) a
    WHERE n.nspname = 'callboard' AND a.privilege_type = 'CREATE' AND a.grantee <> n.nspowner;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'may make something in the schema: %', missing;
    END IF;
    SELECT string_agg(m.member::regrole || ' of ' || m.roleid::regrole, ', ') INTO missing
    FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
    WHERE m.roleid IN ('callboard_owner'::regrole, 'callboard_reader'::regrole, 'callboard_doorman'::regrole,
                       'callboard_watcher'::regrole)
      AND r.rolname <> session_user;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'nobody may be a member: %', missing;
    END IF;
END $$;
