-- The wall. app.tenant only narrows: it counts if session_user is a member there. session_user, because SET
-- ROLE does not change it and only a superuser can. plpgsql, because its plans are kept: half the cost of an
-- SQL function. Compared as text, so that a setting that is no uuid means "nothing", not an error. A login for reports
-- enters nothing: where nothing is set, its one membership counts.
CREATE OR REPLACE FUNCTION callboard.current_tenant() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    entered text := nullif(current_setting('app.tenant', true), '');
BEGIN
    IF entered IS NULL THEN
        RETURN (SELECT m.tenant_id FROM callboard.members m
                WHERE m.login = session_user AND m.archived_at IS NULL AND callboard.is_for_reports(session_user));
    END IF;
    RETURN (SELECT m.tenant_id FROM callboard.members m
            WHERE m.login = session_user AND m.archived_at IS NULL AND m.tenant_id::text = entered);
END $$;
COMMENT ON FUNCTION callboard.current_tenant IS
    'The tenant this transaction has entered, if session_user is a member of it; else NULL, which sees nothing.';
GRANT EXECUTE ON FUNCTION callboard.current_tenant TO callboard_member, callboard_reports, callboard_reader;
