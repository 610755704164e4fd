-- From the view where that still holds, from the bookings elsewhere: what has changed since, and days that it does not
-- hold. Another zone or other holidays change everybody's hours.
CREATE OR REPLACE FUNCTION callboard.booked_days(p_tenant uuid, p_from date, p_to date)
RETURNS TABLE (day date, artist_id uuid, project_id uuid, confirmed bigint, pencilled bigint)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    seen pg_snapshot;
    since date; -- the days that are taken from the view
    until date;
    stale uuid[];
BEGIN
    SELECT r.seen, greatest(p_from, r.since), least(p_to, r.until) INTO seen, since, until
    FROM callboard.report_tenants r
    JOIN callboard.tenants t ON t.id = r.tenant_id AND t.zone = r.zone AND t.holidays = r.holidays
    WHERE r.tenant_id = p_tenant;
    IF seen IS NULL OR since >= until THEN
        RETURN QUERY SELECT * FROM callboard.booked_live(p_tenant, p_from, p_to, NULL);
        RETURN;
    END IF;
    stale := ARRAY(SELECT callboard.stale_artists(p_tenant, seen));
    RETURN QUERY
    SELECT h.day, h.artist_id, h.project_id, h.confirmed, h.pencilled
    FROM callboard.booked_hours h
    WHERE h.tenant_id = p_tenant AND h.day >= since AND h.day < until AND h.artist_id <> ALL (stale);
    IF stale <> '{}' THEN
        RETURN QUERY SELECT * FROM callboard.booked_live(p_tenant, since, until, stale);
    END IF;
    IF p_from < since THEN
        RETURN QUERY SELECT * FROM callboard.booked_live(p_tenant, p_from, since, NULL);
    END IF;
    IF until < p_to THEN
        RETURN QUERY SELECT * FROM callboard.booked_live(p_tenant, until, p_to, NULL);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.booked_days IS
    'Microseconds that count on the days [from, to) of a tenant, by artist and project, as they are now';
