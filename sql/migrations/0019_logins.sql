-- Logins for the private cluster, where nobody else makes roles.
SET LOCAL ROLE callboard_owner;

-- Not SECURITY DEFINER: only who may create roles anyway gets anything done here.
CREATE FUNCTION callboard.make_login(p_login text) RETURNS callboard.saved
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_login IS NULL OR callboard.is_line(p_login, 1, 63) IS NOT TRUE OR octet_length(p_login) > 63 THEN
        RETURN ROW('invalid', 'A login has 1 to 63 bytes on one line.', NULL, NULL)::callboard.saved;
    ELSIF EXISTS (SELECT FROM pg_roles WHERE rolname = p_login) THEN
        RETURN ROW('done', NULL, NULL, NULL)::callboard.saved;
    END IF;
    EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', p_login);
    RETURN ROW('done', NULL, NULL, NULL)::callboard.saved;
EXCEPTION
    WHEN duplicate_object THEN
        RETURN ROW('done', NULL, NULL, NULL)::callboard.saved;
    WHEN reserved_name THEN
        RETURN ROW('invalid', 'The name "' || p_login || '" is PostgreSQL''s own.', NULL, NULL)::callboard.saved;
    WHEN insufficient_privilege THEN
        RETURN ROW('not_allowed', 'Logins are made by the operator.', NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.make_login IS 'An ordinary login of that name, made if there is none; for the operator only';
REVOKE EXECUTE ON FUNCTION callboard.make_login FROM PUBLIC;
GRANT EXECUTE ON FUNCTION callboard.make_login TO callboard_operator;

RESET ROLE;
