CREATE OR REPLACE FUNCTION callboard.is_operator() RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT pg_has_role(session_user, 'callboard_operator', 'USAGE')
$$;
COMMENT ON FUNCTION callboard.is_operator IS 'May this login call what is the operator''s?';
GRANT EXECUTE ON FUNCTION callboard.is_operator TO callboard_member, callboard_operator;
