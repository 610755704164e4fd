CREATE OR REPLACE FUNCTION callboard.report_cost(p_from date, p_to date)
RETURNS TABLE (project_id uuid, code text, project text, hours numeric, cost numeric, refreshed_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    tenant uuid := callboard.current_tenant();
BEGIN
    RETURN QUERY
    SELECT p.id, p.code, p.name, sum(coalesce(h.confirmed, 0) + coalesce(h.pencilled, 0)),
           round(sum((coalesce(h.confirmed, 0) + coalesce(h.pencilled, 0)) * a.rate), 2),
           (SELECT r.refreshed_at FROM callboard.report_refreshes r)
    FROM callboard.booked_hours h
    JOIN callboard.artists a ON a.tenant_id = tenant AND a.id = h.artist_id
    LEFT JOIN callboard.projects p ON p.tenant_id = tenant AND p.id = h.project_id
    WHERE h.tenant_id = tenant AND h.week >= p_from AND h.week < p_to
    GROUP BY p.id, p.code, p.name ORDER BY p.code NULLS LAST;
END $$;
COMMENT ON FUNCTION callboard.report_cost IS 'Hours and cost by project of the current tenant';
GRANT EXECUTE ON FUNCTION callboard.report_cost TO callboard_member, callboard_reports;
