CREATE OR REPLACE FUNCTION callboard.remove_login(p_login text) RETURNS callboard.saved
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    problem text := CASE
        WHEN NOT EXISTS (SELECT FROM pg_roles WHERE rolname = p_login) THEN 'There is no login "' || p_login || '".'
        WHEN NOT callboard.is_ordinary(p_login)
            THEN 'The role "' || p_login || '" is no ordinary login, and none of callboard''s to remove.'
        WHEN callboard.tenants_of(p_login) IS NOT NULL AND NOT callboard.is_for_reports(p_login)
            THEN 'The login "' || p_login || '" is a member of ' || callboard.tenants_of(p_login)
                || '; an admin there removes the member first: callboard member remove.'
    END;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, NULL, NULL)::callboard.saved;
    END IF;
    PERFORM callboard.detach_reports(p_login);
    EXECUTE format('DROP ROLE %I', p_login);
    RETURN ROW('done', NULL, NULL, NULL)::callboard.saved;
EXCEPTION
    WHEN dependent_objects_still_exist THEN
        RETURN ROW('invalid', 'The login "' || p_login || '" owns something in this server, or may do something in '
            'another database of it; REASSIGN OWNED or DROP OWNED first.', NULL, NULL)::callboard.saved;
    WHEN foreign_key_violation THEN
        RETURN ROW('invalid', 'The login "' || p_login || '" has written something; an admin of its tenant removes the '
            'member first: callboard member remove.', NULL, NULL)::callboard.saved;
    WHEN object_in_use THEN
        RETURN ROW('invalid', 'The login "' || p_login || '" is connected at this moment.',
                   NULL, NULL)::callboard.saved;
    WHEN insufficient_privilege THEN
        RETURN ROW('not_allowed', 'Logins are removed by the operator.', NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.remove_login IS 'Removes a login that is nobody''s member any more; for the operator';
GRANT EXECUTE ON FUNCTION callboard.remove_login TO callboard_operator;
