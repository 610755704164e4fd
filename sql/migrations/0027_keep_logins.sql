-- The operator's logins: made with what a member needs and no more, changed, listed, removed; an empty tenant removed.
SET LOCAL ROLE callboard_owner;

-- Who is asked by the operator whether a login is still in use sees all tenants; it says names only.
CREATE FUNCTION callboard.tenants_of(p_login text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT string_agg(t.name || ' (' || m.role || ')', ', ' ORDER BY t.name)
    FROM callboard.members m JOIN callboard.tenants t ON t.id = m.tenant_id
    WHERE m.login = p_login AND m.archived_at IS NULL
$$;
COMMENT ON FUNCTION callboard.tenants_of IS 'The tenants a login is a member of, with its roles: "Northlight (admin)"; for the operator';

-- Neither of the server's own, nor anything that could get round row level security.
CREATE FUNCTION callboard.is_ordinary(p_login text) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce((SELECT r.rolcanlogin AND NOT (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb
                            OR r.rolreplication) AND p_login NOT LIKE 'callboard\_%' AND p_login NOT LIKE 'pg\_%'
                     FROM pg_roles r WHERE r.rolname = p_login), false)
$$;
COMMENT ON FUNCTION callboard.is_ordinary IS 'A login that can be a person''s: no superuser, makes no roles, none of the program''s own';

-- The functions that make and change logins are not SECURITY DEFINER: only who may do that anyway gets anything done.
-- A secret comes as SCRAM's verifier, which the client has worked out; what the server would log is no password.
CREATE FUNCTION callboard.save_login(p_login text, p_secret text, p_new boolean) RETURNS callboard.saved
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    there boolean := EXISTS (SELECT FROM pg_roles WHERE rolname = p_login);
    -- A board has one session, a verb one for a moment: more than this is a script gone wild.
    attributes CONSTANT text := 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 50';
    problem text;
BEGIN
    problem := CASE
        WHEN p_login IS NULL OR callboard.is_line(p_login, 1, 63) IS NOT TRUE OR octet_length(p_login) > 63
            THEN 'A login has 1 to 63 bytes on one line.'
        WHEN p_login LIKE 'callboard\_%' OR p_login LIKE 'pg\_%'
            THEN 'The name "' || p_login || '" is not for a person: it begins like those of the program or the server.'
        WHEN p_secret !~ '^SCRAM-SHA-256\$[0-9]+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$'
            THEN 'A password comes as its SCRAM-SHA-256 verifier, never as it is.'
        WHEN p_new AND there
            THEN 'There already is a login "' || p_login || '"; `callboard login password` gives it another password.'
        WHEN NOT p_new AND NOT there
            THEN 'There is no login "' || p_login || '"; `callboard login add ' || p_login || '` makes it.'
        WHEN NOT p_new AND NOT callboard.is_ordinary(p_login)
            THEN 'The role "' || p_login || '" is no ordinary login, and none of callboard''s to change.'
    END;
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, NULL, NULL)::callboard.saved;
    END IF;
    IF p_new THEN
        EXECUTE format('CREATE ROLE %I ' || attributes, p_login);
        EXECUTE format('COMMENT ON ROLE %I IS ''callboard: a person''''s login''', p_login);
    END IF;
    IF p_secret IS NOT NULL THEN
        EXECUTE format('ALTER ROLE %I PASSWORD %L', p_login, p_secret);
    END IF;
    RETURN ROW('done', NULL, NULL, NULL)::callboard.saved;
EXCEPTION
    WHEN duplicate_object THEN
        RETURN ROW('invalid', 'There already is a login "' || p_login || '".', NULL, NULL)::callboard.saved;
    WHEN reserved_name THEN
        RETURN ROW('invalid', 'The name "' || p_login || '" is PostgreSQL''s own.', NULL, NULL)::callboard.saved;
    WHEN insufficient_privilege THEN
        RETURN ROW('not_allowed', 'Logins are made by the operator.', NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_login IS
    'Makes an ordinary login (p_new), or gives it another password; a SCRAM verifier or NULL for none; for the operator';

-- The private cluster's: harmless where the login is there.
CREATE OR REPLACE FUNCTION callboard.make_login(p_login text) RETURNS callboard.saved
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = p_login) THEN
        RETURN ROW('done', NULL, NULL, NULL)::callboard.saved;
    END IF;
    RETURN callboard.save_login(p_login, NULL, true);
END $$;

CREATE FUNCTION callboard.remove_login(p_login text) RETURNS callboard.saved
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    problem text := CASE
        WHEN NOT EXISTS (SELECT FROM pg_roles WHERE rolname = p_login) THEN 'There is no login "' || p_login || '".'
        WHEN NOT callboard.is_ordinary(p_login)
            THEN 'The role "' || p_login || '" is no ordinary login, and none of callboard''s to remove.'
        WHEN callboard.tenants_of(p_login) IS NOT NULL
            THEN 'The login "' || p_login || '" is a member of ' || callboard.tenants_of(p_login)
                || '; an admin there removes the member first: callboard member remove.'
    END;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, NULL, NULL)::callboard.saved;
    END IF;
    EXECUTE format('DROP ROLE %I', p_login);
    RETURN ROW('done', NULL, NULL, NULL)::callboard.saved;
EXCEPTION
    WHEN dependent_objects_still_exist THEN
        RETURN ROW('invalid', 'The login "' || p_login || '" owns something in this server, or may do something in '
            'another database of it; REASSIGN OWNED or DROP OWNED first.', NULL, NULL)::callboard.saved;
    WHEN object_in_use THEN
        RETURN ROW('invalid', 'The login "' || p_login || '" is connected at this moment.', NULL, NULL)::callboard.saved;
    WHEN insufficient_privilege THEN
        RETURN ROW('not_allowed', 'Logins are removed by the operator.', NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.remove_login IS 'Removes a login that is nobody''s member any more; for the operator';

CREATE FUNCTION callboard.logins() RETURNS TABLE (login text, tenants text, connections int, connection_limit int)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT r.rolname::text, coalesce(callboard.tenants_of(r.rolname), ''),
           (SELECT count(*)::int FROM pg_stat_activity a WHERE a.usename = r.rolname AND a.datname = current_database()),
           r.rolconnlimit
    FROM pg_roles r
    WHERE callboard.is_ordinary(r.rolname)
      AND (callboard.tenants_of(r.rolname) IS NOT NULL
           OR shobj_description(r.oid, 'pg_authid') LIKE 'callboard: %'
           OR EXISTS (SELECT FROM pg_auth_members m
                      WHERE m.member = r.oid AND m.roleid = 'callboard_member'::regrole))
    ORDER BY r.rolname
$$;
COMMENT ON FUNCTION callboard.logins IS 'Ordinary logins that are or may become members, with where they are; for the operator';

-- Only one that nothing was ever booked in: bookings and their events stay.
CREATE FUNCTION callboard.remove_tenant(p_name text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    t callboard.tenants;
    booked bigint;
    of regclass;
    held boolean;
BEGIN
    SELECT * INTO t FROM callboard.tenants WHERE name = p_name FOR UPDATE;
    IF t.id IS NULL THEN
        RETURN ROW('gone', 'There is no tenant "' || coalesce(p_name, '') || '".', NULL, NULL)::callboard.saved;
    END IF;
    SELECT count(DISTINCT booking_id) INTO booked FROM callboard.booking_events WHERE tenant_id = t.id;
    IF booked > 0 THEN
        RETURN ROW('invalid', format('"%s" has %s booking%s (released ones too), and what was booked is kept: a tenant '
            'is removed only while nothing was ever booked in it. To close it, remove its members.',
            t.name, booked, CASE booked WHEN 1 THEN '' ELSE 's' END), NULL, NULL)::callboard.saved;
    END IF;
    -- Whatever tables there are by now, those that others refer to last.
    FOR pass IN 1..8 LOOP
        held := false;
        FOR of IN SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
                  WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind = 'r'
                    AND c.oid <> 'callboard.booking_events'::regclass LOOP
            BEGIN
                EXECUTE format('DELETE FROM %s WHERE tenant_id = $1', of) USING t.id;
            EXCEPTION WHEN foreign_key_violation THEN
                held := true;
            END;
        END LOOP;
        EXIT WHEN NOT held;
    END LOOP;
    DELETE FROM callboard.tenants WHERE id = t.id;
    RETURN ROW('done', NULL, t.id, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.remove_tenant IS 'Removes a studio in which nothing was ever booked; for the operator only';

REVOKE EXECUTE ON FUNCTION callboard.tenants_of, callboard.is_ordinary, callboard.save_login, callboard.remove_login,
    callboard.logins, callboard.remove_tenant FROM PUBLIC;
GRANT EXECUTE ON FUNCTION callboard.tenants_of, callboard.is_ordinary, callboard.save_login, callboard.remove_login,
    callboard.logins, callboard.remove_tenant TO callboard_operator;

-- The doorman's sentence names the command that makes what is missing.
RESET ROLE;
GRANT CREATE ON SCHEMA callboard TO callboard_doorman;
SET LOCAL ROLE callboard_doorman;
CREATE OR REPLACE FUNCTION callboard.admit(p_login text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    r pg_roles;
BEGIN
    SELECT * INTO r FROM pg_roles WHERE rolname = p_login;
    IF r.oid IS NULL THEN
        RETURN 'There is no login "' || p_login || '" yet. The operator makes it with: callboard login add ' || p_login;
    ELSIF NOT r.rolcanlogin OR r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolreplication
          OR p_login LIKE 'callboard\_%' OR p_login LIKE 'pg\_%' THEN
        RETURN 'The role "' || p_login || '" cannot be a member: it is no ordinary login.';
    END IF;
    IF NOT pg_has_role(r.oid, 'callboard_member', 'MEMBER') THEN
        EXECUTE format('GRANT callboard_member TO %I', p_login);
    END IF;
    RETURN NULL;
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA callboard FROM callboard_doorman;
