-- Whoever only read left no trace that names it.
CREATE OR REPLACE FUNCTION callboard.detach_reports(p_login text) RETURNS void
LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM callboard.members m
    WHERE m.login = p_login AND EXISTS (SELECT FROM pg_auth_members g JOIN pg_roles r ON r.oid = g.member
                                        WHERE r.rolname = p_login AND g.roleid = 'callboard_reports'::regrole)
$$;
COMMENT ON FUNCTION callboard.detach_reports IS
    'Ends what attach_reports() began; does nothing for a person''s login; for the operator';
GRANT EXECUTE ON FUNCTION callboard.detach_reports TO callboard_operator;
