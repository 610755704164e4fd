CREATE OR REPLACE FUNCTION callboard.report_holds(p_from date, p_to date)
RETURNS TABLE (week date, member text, made bigint, firmed bigint, lapsed bigint, released bigint,
               still_held bigint, refreshed_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    tenant uuid := callboard.current_tenant();
BEGIN
    RETURN QUERY
    SELECT h.week, m.name, h.made, h.firmed, h.lapsed, h.released, h.still_held,
           (SELECT r.refreshed_at FROM callboard.report_refreshes r)
    FROM callboard.hold_fates h
    JOIN callboard.members m ON m.tenant_id = tenant AND m.user_id = h.created_by
    WHERE h.tenant_id = tenant AND h.week >= p_from AND h.week < p_to
    ORDER BY h.week, m.name;
END $$;
COMMENT ON FUNCTION callboard.report_holds IS 'What became of the holds of the current tenant';
GRANT EXECUTE ON FUNCTION callboard.report_holds TO callboard_member, callboard_reports;
