CREATE OR REPLACE FUNCTION callboard.report_cost(p_from date, p_to date, p_sum boolean DEFAULT false)
RETURNS TABLE (project_id uuid, code text, project text, hours numeric, cost numeric, unpriced numeric,
               refreshed_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    tenant uuid := callboard.current_tenant();
    seen boolean := callboard.sees_private();
    own_zone text := callboard.own_zone();
    from_ date;
    to_ date;
BEGIN
    SELECT first, until INTO from_, to_ FROM callboard.report_span(tenant, p_from, p_to);
    IF from_ >= to_ IS NOT FALSE THEN
        RETURN;
    END IF;
    RETURN QUERY
    WITH days AS MATERIALIZED (
        SELECT d.day, d.artist_id, d.project_id, d.confirmed + d.pencilled AS us
        FROM callboard.booked_days(tenant, from_, to_) d
    ), rates AS MATERIALIZED (
        SELECT a.id, r.*
        FROM callboard.artists a, callboard.rate_spans(a, own_zone, callboard.at_clock(from_, 0, own_zone)) r
        WHERE a.tenant_id = tenant AND a.id IN (SELECT artist_id FROM days)
    ), booked AS (
        SELECT d.project_id, d.us, r.rate
        FROM days d JOIN rates r ON r.id = d.artist_id AND d.day >= r.since AND d.day < r.until
    )
    SELECT p.id, p.code, CASE WHEN GROUPING(p.id) = 0 THEN p.name ELSE 'Sum' END, callboard.hours_of(sum(b.us)),
           CASE WHEN seen THEN round(sum(b.us * b.rate) / 3600000000, 2) END,
           CASE WHEN seen THEN callboard.hours_of(coalesce(sum(b.us) FILTER (WHERE b.rate IS NULL), 0)) END,
           (SELECT t.refreshed_at FROM callboard.report_tenants t WHERE t.tenant_id = tenant)
    FROM booked b
    LEFT JOIN callboard.projects p ON p.tenant_id = tenant AND p.id = b.project_id
    GROUP BY GROUPING SETS ((p.id, p.code, p.name), ())
    HAVING GROUPING(p.id) = 0 OR p_sum AND count(*) > 0
    ORDER BY GROUPING(p.id), p.code NULLS LAST, p.id;
END $$;
COMMENT ON FUNCTION callboard.report_cost IS
    'Hours and cost by project of the current tenant on the days [from, to), at the rate in force on each day; '
    'unpriced: hours of artists without a rate then, which the cost leaves out. With sum: a last row of all. '
    'Viewers get the hours alone';
GRANT EXECUTE ON FUNCTION callboard.report_cost TO callboard_member, callboard_reports;
