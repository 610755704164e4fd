CREATE OR REPLACE FUNCTION callboard.report_utilisation(p_from date, p_to date, p_sum boolean DEFAULT false)
RETURNS TABLE (week date, artist_id uuid, artist text, confirmed numeric, pencilled numeric, working numeric,
               percent numeric, refreshed_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    tenant uuid := callboard.current_tenant();
    from_ date;
    to_ date;
BEGIN
    SELECT first, until INTO from_, to_ FROM callboard.report_span(tenant, p_from, p_to);
    IF from_ >= to_ IS NOT FALSE THEN
        RETURN;
    END IF;
    RETURN QUERY
    WITH booked AS MATERIALIZED (
        SELECT date_trunc('week', day)::date AS week, artist_id,
               sum(confirmed) AS confirmed, sum(pencilled) AS pencilled
        FROM callboard.booked_days(tenant, from_, to_) GROUP BY 1, 2
    ), opens AS MATERIALIZED (
        SELECT greatest(min(week), from_) AS day FROM booked HAVING count(*) > 0
    ), rows AS (
        SELECT week, artist_id, coalesce(b.confirmed, 0) AS confirmed, coalesce(b.pencilled, 0) AS pencilled,
               w.us AS working
        FROM booked b
        FULL JOIN (SELECT w.* FROM opens, callboard.working_weeks(tenant, opens.day, to_) w) w USING (week, artist_id)
    )
    SELECT r.week, a.id, CASE WHEN GROUPING(a.id) = 0 THEN a.name ELSE 'Sum' END, callboard.hours_of(sum(r.confirmed)),
           callboard.hours_of(sum(r.pencilled)), callboard.hours_of(sum(r.working)),
           round(100 * sum(r.confirmed + r.pencilled) FILTER (WHERE r.working IS NOT NULL)
                 / nullif(sum(r.working), 0), 1),
           (SELECT t.refreshed_at FROM callboard.report_tenants t WHERE t.tenant_id = tenant)
    FROM rows r
    JOIN callboard.artists a ON a.tenant_id = tenant AND a.id = r.artist_id
    GROUP BY GROUPING SETS ((r.week, a.id, a.name), ())
    HAVING GROUPING(a.id) = 0 OR p_sum AND count(*) > 0
    ORDER BY GROUPING(a.id), r.week, a.name, a.id;
END $$;
COMMENT ON FUNCTION callboard.report_utilisation IS
    'Booked against working hours of the current tenant on the days [from, to), by week and artist, from the first '
    'week with bookings on; percent of capacity (NULL: none). With sum: a last row of all';
GRANT EXECUTE ON FUNCTION callboard.report_utilisation TO callboard_member, callboard_reports;
