-- Neither of the server's own, nor anything that could get round row level security.
CREATE OR REPLACE FUNCTION callboard.is_ordinary(p_login text) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce((SELECT r.rolcanlogin AND NOT (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb
                            OR r.rolreplication) AND p_login NOT LIKE 'callboard\_%' AND p_login NOT LIKE 'pg\_%'
                     FROM pg_roles r WHERE r.rolname = p_login), false)
$$;
COMMENT ON FUNCTION callboard.is_ordinary IS
    'A login that can be a person''s: no superuser, makes no roles, none of the program''s own';
GRANT EXECUTE ON FUNCTION callboard.is_ordinary TO callboard_operator;
