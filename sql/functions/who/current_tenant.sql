-- The wall. app.tenant only narrows: it counts if session_user is a member there. session_user, because SET
-- ROLE does not change it and only a superuser can. plpgsql, because its plans are kept: half the cost of an
-- SQL function. Compared as text, so that a setting that is no uuid means "nothing", not an error.
CREATE OR REPLACE FUNCTION callboard.current_tenant() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning AS $$
BEGIN
    RETURN (SELECT m.tenant_id FROM callboard.members m
            WHERE m.login = session_user AND m.archived_at IS NULL
              AND m.tenant_id::text = current_setting('app.tenant', true));
END $$;
COMMENT ON FUNCTION callboard.current_tenant IS
    'The tenant this transaction has entered, if session_user is a member of it; else NULL, which sees nothing.';
GRANT EXECUTE ON FUNCTION callboard.current_tenant TO callboard_member, callboard_reports, callboard_reader;
