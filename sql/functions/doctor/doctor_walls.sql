-- Not FORCE ROW LEVEL SECURITY: the policies are callboard_reader's, who owns nothing and so is always under them. The
-- owner's functions name the tenant in each WHERE, and nobody can become the owner (sql/README.md, "The wall").
CREATE OR REPLACE FUNCTION callboard.doctor_walls() RETURNS text[]
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT ARRAY(
        SELECT 'off for ' || c.relname FROM pg_class c
        WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
          AND c.relname NOT LIKE 'schema\_%'
        UNION ALL
        SELECT 'no policy, or another one, for ' || c.relname FROM pg_class c
        WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind IN ('r', 'p')
          AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id')
          AND (SELECT array_agg(p.polroles = ARRAY['callboard_reader'::regrole::oid] AND p.polcmd = 'r'
                                AND pg_get_expr(p.polqual, p.polrelid)
                                    LIKE '%tenant_id = ( SELECT callboard.current_tenant()%')
               FROM pg_policy p WHERE p.polrelid = c.oid) IS DISTINCT FROM ARRAY[true]
        UNION ALL
        SELECT r.rolname || ' is above it' FROM pg_roles r
        WHERE r.rolname LIKE 'callboard\_%' AND (r.rolsuper OR r.rolbypassrls) AND r.rolname <> 'callboard_boot'
        UNION ALL
        SELECT format('%s is a member of %s', m.member::regrole, m.roleid::regrole)
        FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
        WHERE m.roleid IN ('callboard_owner'::regrole, 'callboard_reader'::regrole) AND r.rolcanlogin
          AND NOT r.rolsuper AND r.rolname <> session_user
        UNION ALL
        SELECT format('%s may read %s', CASE a.grantee WHEN 0 THEN 'everybody' ELSE a.grantee::regrole::text END,
                      c.relname)
        FROM pg_class c, aclexplode(c.relacl) a
        WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
          AND a.grantee <> c.relowner
          AND a.grantee NOT IN ('callboard_owner'::regrole, 'callboard_reader'::regrole))
$$;
COMMENT ON FUNCTION callboard.doctor_walls IS
    'What is missing of row level security, or lets somebody around it, in words';
