CREATE OR REPLACE FUNCTION callboard.is_operator(p_login text) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT pg_has_role(p_login, 'callboard_operator', 'MEMBER')
$$;
COMMENT ON FUNCTION callboard.is_operator IS 'Does this login run the server? A superuser does';
