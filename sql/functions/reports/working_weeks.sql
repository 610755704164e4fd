-- Worked out once a pattern; time off is taken away from those who have some then.
CREATE OR REPLACE FUNCTION callboard.working_weeks(p_tenant uuid, p_from date, p_to date)
RETURNS TABLE (week date, artist_id uuid, us bigint)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    WITH here AS MATERIALIZED (
        SELECT zone, holidays FROM callboard.tenants WHERE id = p_tenant
    ), days AS MATERIALIZED (
        SELECT p.working_pattern, date_trunc('week', d)::date AS week, work
        FROM (SELECT DISTINCT working_pattern FROM callboard.artists
              WHERE tenant_id = p_tenant AND archived_at IS NULL AND working_pattern IS NOT NULL) p,
             here, generate_series(p_from::timestamp, p_to - interval '1 day', interval '1 day') d,
             callboard.day_work(p.working_pattern, d::date, zone) work
        WHERE d::date <> ALL (holidays) AND work <> '{}'
    ), weeks AS MATERIALIZED (
        SELECT working_pattern, week, sum(callboard.length_of(work)) AS us FROM days GROUP BY 1, 2
    ), off AS MATERIALIZED (
        SELECT a.artist_id, d.week, sum(callboard.length_of(d.work * a.off)) AS us
        FROM here, callboard.artist_times a
        JOIN days d ON d.working_pattern = a.working_pattern AND d.work && a.off
        WHERE a.tenant_id = p_tenant
          AND a.off && tstzrange(callboard.at_clock(p_from, 0, zone), callboard.at_clock(p_to, 0, zone))
        GROUP BY 1, 2
    )
    SELECT w.week, a.id, (w.us - coalesce(off.us, 0))::bigint
    FROM callboard.artists a
    JOIN weeks w ON w.working_pattern = a.working_pattern
    LEFT JOIN off ON off.artist_id = a.id AND off.week = w.week
    WHERE a.tenant_id = p_tenant AND a.archived_at IS NULL
$$;
COMMENT ON FUNCTION callboard.working_weeks IS
    'Microseconds that artists with a pattern work on the days [from, to), week by week: capacity';
