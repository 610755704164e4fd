CREATE OR REPLACE FUNCTION callboard.read_known_since() RETURNS timestamptz
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN (SELECT e.at FROM callboard.record_events e
            WHERE e.tenant_id = (SELECT callboard.current_tenant()) AND e.kind = 'settings'
            ORDER BY e.record_id, e.seq LIMIT 1);
END $$;
COMMENT ON FUNCTION callboard.read_known_since IS
    'Since when the trail knows how artists, projects, time off, settings and members were';
GRANT EXECUTE ON FUNCTION callboard.read_known_since TO callboard_member, callboard_reports;
