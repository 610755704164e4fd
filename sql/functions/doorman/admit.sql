-- Owned by the one role that may grant callboard_member, and nothing else. A superuser or a role that cannot log in is
-- refused: row level security would be void, or nobody would be behind it.
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
    IF callboard.is_for_reports(p_login) THEN
        RETURN 'The login "' || p_login || '" is for reports by SQL, and nobody''s.';
    END IF;
    IF NOT pg_has_role(r.oid, 'callboard_member', 'MEMBER') THEN
        EXECUTE format('GRANT callboard_member TO %I', p_login);
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION callboard.admit IS 'Lets an existing login in; why not, as a sentence, or NULL';
GRANT EXECUTE ON FUNCTION callboard.admit TO callboard_owner;
