-- Its limits are the login's own defaults. It can set each to something else; end_long_reports() ends what goes on all
-- the same. Its tenant is no default: what is set for a role every login of the server may read.
CREATE OR REPLACE FUNCTION callboard.save_reports_login(p_login text, p_secret text, p_tenant text)
RETURNS callboard.saved
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    made callboard.saved := callboard.save_login(p_login, p_secret, true);
    attached record;
    setting text;
BEGIN
    IF made.outcome <> 'done' THEN
        RETURN made;
    END IF;
    SELECT * INTO attached FROM callboard.attach_reports(p_login, p_tenant);
    IF attached.outcome <> 'done' THEN
        EXECUTE format('DROP ROLE %I', p_login);
        RETURN ROW(attached.outcome, attached.message, NULL, NULL)::callboard.saved;
    END IF;
    EXECUTE format('GRANT callboard_reports TO %I', p_login);
    EXECUTE format('COMMENT ON ROLE %I IS %L', p_login, 'callboard: reports by SQL');
    EXECUTE format('ALTER ROLE %I CONNECTION LIMIT 4', p_login);
    FOREACH setting IN ARRAY ARRAY[
        'statement_timeout = 60000', 'idle_in_transaction_session_timeout = 60000',
        'default_transaction_read_only = on']
    LOOP
        EXECUTE format('ALTER ROLE %I SET ', p_login) || setting;
    END LOOP;
    RETURN ROW('done', NULL, attached.tenant, NULL)::callboard.saved;
EXCEPTION
    WHEN unique_violation THEN
        RETURN ROW('invalid', 'The login "' || p_login || '" is somebody''s already.', NULL, NULL)::callboard.saved;
    WHEN insufficient_privilege THEN
        RETURN ROW('not_allowed', 'Logins are made by the operator.', NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_reports_login IS
    'Makes a login that reads one tenant by SQL and writes nothing; for the operator';
GRANT EXECUTE ON FUNCTION callboard.save_reports_login TO callboard_operator;
