CREATE OR REPLACE FUNCTION callboard.logins()
RETURNS TABLE (login text, tenants text, connections int, connection_limit int)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT r.rolname::text, coalesce(callboard.tenants_of(r.rolname), ''),
           (SELECT count(*)::int FROM pg_stat_activity a
            WHERE a.usename = r.rolname AND a.datname = current_database()),
           r.rolconnlimit
    FROM pg_roles r
    WHERE callboard.is_ordinary(r.rolname)
      AND (callboard.tenants_of(r.rolname) IS NOT NULL
           OR shobj_description(r.oid, 'pg_authid') LIKE 'callboard: %'
           OR EXISTS (SELECT FROM pg_auth_members m
                      WHERE m.member = r.oid AND m.roleid = 'callboard_member'::regrole))
    ORDER BY r.rolname
$$;
COMMENT ON FUNCTION callboard.logins IS
    'Ordinary logins that are or may become members, with where they are; for the operator';
GRANT EXECUTE ON FUNCTION callboard.logins TO callboard_operator;
