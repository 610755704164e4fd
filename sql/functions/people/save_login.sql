-- The functions that make and change logins are not SECURITY DEFINER: only who may do that anyway gets anything done.
-- A secret comes as SCRAM's verifier, which the client has worked out; what the server would log is no password.
CREATE OR REPLACE FUNCTION callboard.save_login(p_login text, p_secret text, p_new boolean) RETURNS callboard.saved
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    there boolean := EXISTS (SELECT FROM pg_roles WHERE rolname = p_login);
    -- A board has one session, a verb one for a moment: more than this is a script gone wild.
    attributes CONSTANT text :=
        'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 50';
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
    'Makes an ordinary login (p_new), or gives it another password; a SCRAM verifier or NULL for none; '
    'for the operator';
GRANT EXECUTE ON FUNCTION callboard.save_login TO callboard_operator;
