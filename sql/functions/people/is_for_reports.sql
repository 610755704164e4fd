CREATE OR REPLACE FUNCTION callboard.is_for_reports(p_login text) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT FROM pg_auth_members g JOIN pg_roles r ON r.oid = g.member
                   WHERE r.rolname = p_login AND g.roleid = 'callboard_reports'::regrole)
$$;
COMMENT ON FUNCTION callboard.is_for_reports IS 'A login for reports by SQL, and not a person''s';
GRANT EXECUTE ON FUNCTION callboard.is_for_reports TO callboard_operator, callboard_doorman;
