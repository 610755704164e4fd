-- LISTEN takes no parameter, and only the server knows the channel's name before the session is open: so it is said here,
-- and the board saves a round trip.
CREATE OR REPLACE FUNCTION callboard.listen(p_backend int) RETURNS boolean
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_backend <> pg_backend_pid() THEN
        RETURN false;
    END IF;
    EXECUTE format('LISTEN %I', 'callboard_' || replace(current_setting('app.tenant'), '-', ''));
    RETURN true;
END $$;
COMMENT ON FUNCTION callboard.listen IS
    'Listens to the tenant that this transaction has entered, if the server process is p_backend; false: it is another';
GRANT EXECUTE ON FUNCTION callboard.listen TO callboard_member;
