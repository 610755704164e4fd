-- Whoever only looks does not read what a person costs, nor why one is away. A login for reports does: the operator made
-- it to read.
CREATE OR REPLACE FUNCTION callboard.sees_private() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN coalesce((callboard.who()).role IN ('producer', 'admin') OR callboard.is_for_reports(session_user), false);
END $$;
COMMENT ON FUNCTION callboard.sees_private IS
    'Does this member read rates, costs and the reasons of absence? Viewers do not; a login for reports does';
GRANT EXECUTE ON FUNCTION callboard.sees_private TO callboard_reader;
