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
COMMENT ON FUNCTION callboard.make_login IS
    'An ordinary login of that name, made if there is none; for the operator only';
GRANT EXECUTE ON FUNCTION callboard.make_login TO callboard_operator;
