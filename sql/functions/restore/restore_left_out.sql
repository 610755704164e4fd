-- What the login was stands in the newest event of the member.
CREATE OR REPLACE FUNCTION callboard.restore_left_out()
RETURNS TABLE (user_id uuid, name text, role text, login text, removed boolean, why text)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    r callboard.restores := callboard.restore_under_way();
BEGIN
    RETURN QUERY
    SELECT m.user_id, m.name, m.role, was.login, m.archived_at IS NOT NULL,
           CASE WHEN NOT EXISTS (SELECT FROM pg_roles WHERE rolname = was.login) THEN 'there is no such login here'
                WHEN callboard.is_for_reports(was.login) THEN 'that login is for reports by SQL'
                WHEN NOT callboard.is_ordinary(was.login) THEN 'that login is no person''s'
                ELSE 'that login is a member of another tenant here' END
    FROM callboard.members m
    JOIN LATERAL (SELECT e.record ->> 'login' AS login FROM callboard.record_events e
                  WHERE e.tenant_id = m.tenant_id AND e.kind = 'member' AND e.record_id = m.user_id
                  ORDER BY e.seq DESC LIMIT 1) was ON was.login NOT LIKE 'callboard\_gone\_%'
    WHERE m.tenant_id = r.tenant_id AND m.login LIKE 'callboard\_gone\_%'
    ORDER BY m.name, m.user_id;
END $$;
COMMENT ON FUNCTION callboard.restore_left_out IS
    'Members who come back without their login, with the reason; for the operator, before restore_end()';
GRANT EXECUTE ON FUNCTION callboard.restore_left_out TO callboard_operator;
