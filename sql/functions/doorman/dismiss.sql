CREATE OR REPLACE FUNCTION callboard.dismiss(p_login text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_auth_members a JOIN pg_roles r ON r.oid = a.member
               WHERE a.roleid = 'callboard_member'::regrole AND r.rolname = p_login) THEN
        EXECUTE format('REVOKE callboard_member FROM %I', p_login);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.dismiss IS 'Shuts out a login that was let in; the login itself stays';
GRANT EXECUTE ON FUNCTION callboard.dismiss TO callboard_owner;
