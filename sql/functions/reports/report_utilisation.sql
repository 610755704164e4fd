CREATE OR REPLACE FUNCTION callboard.report_utilisation(p_from date, p_to date)
RETURNS TABLE (week date, artist_id uuid, artist text, confirmed numeric, pencilled numeric, working numeric,
               refreshed_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    tenant uuid := callboard.current_tenant();
BEGIN
    RETURN QUERY
    SELECT h.week, a.id, a.name, coalesce(sum(h.confirmed), 0), coalesce(sum(h.pencilled), 0), max(h.hours),
           (SELECT r.refreshed_at FROM callboard.report_refreshes r)
    FROM (SELECT week, artist_id, confirmed, pencilled, NULL::numeric AS hours
          FROM callboard.booked_hours WHERE tenant_id = tenant
          UNION ALL
          SELECT week, artist_id, 0, 0, hours FROM callboard.working_hours WHERE tenant_id = tenant) h
    JOIN callboard.artists a ON a.tenant_id = tenant AND a.id = h.artist_id
    WHERE h.week >= p_from AND h.week < p_to
    GROUP BY h.week, a.id, a.name ORDER BY h.week, a.name;
END $$;
COMMENT ON FUNCTION callboard.report_utilisation IS 'Booked against working hours of the current tenant, by week';
GRANT EXECUTE ON FUNCTION callboard.report_utilisation TO callboard_member, callboard_reports;
