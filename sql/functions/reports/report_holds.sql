CREATE OR REPLACE FUNCTION callboard.report_holds(p_from date, p_to date, p_sum boolean DEFAULT false)
RETURNS TABLE (week date, member text, made bigint, firmed bigint, lapsed bigint, released bigint,
               still_held bigint, refreshed_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    tenant uuid := callboard.current_tenant();
    own_zone text := callboard.own_zone();
    from_ timestamptz := CASE WHEN isfinite(p_from) THEN callboard.at_clock(p_from, 0, own_zone) ELSE '-infinity' END;
    to_ timestamptz := CASE WHEN isfinite(p_to) THEN callboard.at_clock(p_to, 0, own_zone) ELSE 'infinity' END;
    basis callboard.report_tenants;
    changed uuid[];
BEGIN
    SELECT * INTO basis FROM callboard.report_tenants t WHERE t.tenant_id = tenant;
    IF p_from = 'infinity' OR p_to = '-infinity' THEN
        RETURN;
    END IF;
    changed := ARRAY(SELECT DISTINCT e.booking_id FROM callboard.booking_events e
                     WHERE e.tenant_id = tenant AND e.xid >= pg_snapshot_xmin(basis.seen)
                       AND NOT pg_visible_in_snapshot(e.xid, basis.seen));
    RETURN QUERY
    WITH fates AS MATERIALIZED (
        SELECT h.created_at, h.created_by, h.fate
        FROM callboard.hold_fates h
        WHERE h.tenant_id = tenant AND h.created_at >= from_ AND h.created_at < to_ AND h.booking_id <> ALL (changed)
        UNION ALL
        SELECT * FROM callboard.hold_fates_live(tenant, greatest(from_, basis.holds_since), to_, changed)
        WHERE changed <> '{}' AND basis.holds_since IS NOT NULL
        UNION ALL
        SELECT * FROM callboard.hold_fates_live(tenant, from_, least(to_, coalesce(basis.holds_since, to_)), NULL)
        WHERE from_ < coalesce(basis.holds_since, to_)
    )
    SELECT date_trunc('week', f.created_at AT TIME ZONE own_zone)::date,
           CASE WHEN GROUPING(m.user_id) = 0 THEN m.name ELSE 'Sum' END,
           count(*), count(*) FILTER (WHERE f.fate = 'firmed'),
           count(*) FILTER (WHERE f.fate = 'lapsed'), count(*) FILTER (WHERE f.fate = 'released'),
           count(*) FILTER (WHERE f.fate = 'held'), basis.refreshed_at
    FROM fates f
    JOIN callboard.members m ON m.tenant_id = tenant AND m.user_id = f.created_by
    GROUP BY GROUPING SETS ((1, m.user_id, m.name), ())
    HAVING GROUPING(m.user_id) = 0 OR p_sum AND count(*) > 0
    ORDER BY GROUPING(m.user_id), 1, m.name, m.user_id;
END $$;
COMMENT ON FUNCTION callboard.report_holds IS
    'What became of the holds of the current tenant that were made on the days [from, to), by week and member. With '
    'sum: a last row of all';
GRANT EXECUTE ON FUNCTION callboard.report_holds TO callboard_member, callboard_reports;
