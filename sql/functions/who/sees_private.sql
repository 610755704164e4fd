-- Whoever only looks does not read what a person costs, nor why one is away. A login for reports does: the operator made
-- it to read. The role is read here and not by who(), because a board waits for this: the tenant's row is not needed.
CREATE OR REPLACE FUNCTION callboard.sees_private() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN EXISTS (SELECT FROM callboard.members m
                   WHERE m.login = session_user AND m.archived_at IS NULL AND m.role IN ('producer', 'admin')
                     AND m.tenant_id::text = current_setting('app.tenant', true))
        OR callboard.is_for_reports(session_user);
END $$;
COMMENT ON FUNCTION callboard.sees_private IS
    'Does this member read rates, costs and the reasons of absence? Viewers do not; a login for reports does';
GRANT EXECUTE ON FUNCTION callboard.sees_private TO callboard_reader;
