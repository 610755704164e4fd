-- What the reports read: three materialized views over all tenants. No member has a privilege on them (row
-- level security does not exist for them); they are read through functions that leave only one's own tenant.
SET LOCAL ROLE callboard_owner;

-- Hours that count: a booking within one day counts whole, a longer one by the artist's pattern less time off.
CREATE FUNCTION callboard.counted_hours(p_pattern int4multirange, p_off tstzmultirange, p_zone text,
                                        p_start timestamptz, p_end timestamptz, p_from timestamptz, p_to timestamptz)
RETURNS numeric
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE
        WHEN (p_start AT TIME ZONE p_zone)::date = ((p_end - interval '1 microsecond') AT TIME ZONE p_zone)::date
        THEN round(extract(epoch FROM p_end - p_start) / 3600, 2)
        ELSE callboard.hours_of(callboard.work_spans(p_pattern, p_zone, greatest(p_start, p_from),
                                                     least(p_end, p_to)) - coalesce(p_off, '{}')) END
$$;
COMMENT ON FUNCTION callboard.counted_hours IS 'Hours of a booking that fall into [from, to)';

-- One row an artist, week and project that has pencil or confirmed hours in it: a year back, half a year on.
CREATE MATERIALIZED VIEW callboard.booked_hours AS
WITH off AS (
    SELECT tenant_id, artist_id, range_agg(tstzrange(start_time, end_time)) AS spans
    FROM callboard.time_off GROUP BY tenant_id, artist_id
)
SELECT b.tenant_id, b.artist_id, w.week::date AS week, b.project_id,
       sum(callboard.counted_hours(a.working_pattern, off.spans, t.zone, b.start_time, b.end_time,
           w.week AT TIME ZONE t.zone, (w.week + interval '7 days') AT TIME ZONE t.zone))
           FILTER (WHERE b.status = 'confirmed') AS confirmed,
       sum(callboard.counted_hours(a.working_pattern, off.spans, t.zone, b.start_time, b.end_time,
           w.week AT TIME ZONE t.zone, (w.week + interval '7 days') AT TIME ZONE t.zone))
           FILTER (WHERE b.status = 'pencil') AS pencilled
FROM callboard.bookings b
JOIN callboard.tenants t ON t.id = b.tenant_id
JOIN callboard.artists a ON a.tenant_id = b.tenant_id AND a.id = b.artist_id
LEFT JOIN off ON off.tenant_id = b.tenant_id AND off.artist_id = b.artist_id,
LATERAL generate_series(date_trunc('week', b.start_time AT TIME ZONE t.zone),
                        (b.end_time - interval '1 microsecond') AT TIME ZONE t.zone, interval '7 days') w (week)
WHERE b.status IN ('pencil', 'confirmed')
  AND b.end_time > now() - interval '53 weeks' AND b.start_time < now() + interval '27 weeks'
GROUP BY b.tenant_id, b.artist_id, w.week, b.project_id
WITH NO DATA;
CREATE UNIQUE INDEX booked_hours_row ON callboard.booked_hours (tenant_id, week, artist_id, project_id) NULLS NOT DISTINCT;
COMMENT ON MATERIALIZED VIEW callboard.booked_hours IS 'Hours an artist, week and project, confirmed and pencilled';

-- One row an artist and week: how long the pattern has him there, less time off.
CREATE MATERIALIZED VIEW callboard.working_hours AS
WITH off AS (
    SELECT tenant_id, artist_id, range_agg(tstzrange(start_time, end_time)) AS spans
    FROM callboard.time_off GROUP BY tenant_id, artist_id
)
SELECT a.tenant_id, a.id AS artist_id, w.week::date AS week,
       callboard.hours_of(callboard.work_spans(a.working_pattern, t.zone, w.week AT TIME ZONE t.zone,
           (w.week + interval '7 days') AT TIME ZONE t.zone) - coalesce(off.spans, '{}')) AS hours
FROM callboard.artists a
JOIN callboard.tenants t ON t.id = a.tenant_id
LEFT JOIN off ON off.tenant_id = a.tenant_id AND off.artist_id = a.id,
LATERAL generate_series(date_trunc('week', now() AT TIME ZONE t.zone) - interval '53 weeks',
                        date_trunc('week', now() AT TIME ZONE t.zone) + interval '27 weeks',
                        interval '7 days') w (week)
WHERE a.working_pattern IS NOT NULL AND a.archived_at IS NULL
WITH NO DATA;
CREATE UNIQUE INDEX working_hours_row ON callboard.working_hours (tenant_id, week, artist_id);
COMMENT ON MATERIALIZED VIEW callboard.working_hours IS 'Hours an artist with a pattern works, week by week';

-- What became of timed holds, by the week and member that made them.
CREATE MATERIALIZED VIEW callboard.hold_fates AS
SELECT b.tenant_id, date_trunc('week', b.created_at AT TIME ZONE t.zone)::date AS week, b.created_by,
       count(*) AS made,
       count(*) FILTER (WHERE b.status IN ('pencil', 'confirmed')) AS firmed,
       count(*) FILTER (WHERE b.reason = 'lapsed') AS lapsed,
       count(*) FILTER (WHERE b.status = 'cancelled' AND b.reason <> 'lapsed') AS released,
       count(*) FILTER (WHERE b.status = 'hold') AS still_held
FROM callboard.bookings b
JOIN callboard.tenants t ON t.id = b.tenant_id
WHERE b.created_at > now() - interval '53 weeks'
  AND EXISTS (SELECT FROM callboard.booking_events e
              WHERE e.tenant_id = b.tenant_id AND e.booking_id = b.id AND e.status = 'hold')
GROUP BY b.tenant_id, date_trunc('week', b.created_at AT TIME ZONE t.zone), b.created_by
WITH NO DATA;
CREATE UNIQUE INDEX hold_fates_row ON callboard.hold_fates (tenant_id, week, created_by);
COMMENT ON MATERIALIZED VIEW callboard.hold_fates IS 'Holds made, firmed, lapsed, released, by week and member';

CREATE TABLE callboard.report_refreshes (
    one          boolean PRIMARY KEY DEFAULT true CONSTRAINT report_refreshes_is_one_row CHECK (one),
    refreshed_at timestamptz NOT NULL
);
COMMENT ON TABLE callboard.report_refreshes IS 'How old the reports are: one row';
COMMENT ON COLUMN callboard.report_refreshes.one IS 'Always true';
COMMENT ON COLUMN callboard.report_refreshes.refreshed_at IS 'Start of the last refresh';
ALTER TABLE callboard.report_refreshes ENABLE ROW LEVEL SECURITY;

CREATE FUNCTION callboard.refresh_reports() RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    started timestamptz := clock_timestamp();
BEGIN
    REFRESH MATERIALIZED VIEW CONCURRENTLY callboard.booked_hours;
    REFRESH MATERIALIZED VIEW CONCURRENTLY callboard.working_hours;
    REFRESH MATERIALIZED VIEW CONCURRENTLY callboard.hold_fates;
    INSERT INTO callboard.report_refreshes (refreshed_at) VALUES (started)
    ON CONFLICT (one) DO UPDATE SET refreshed_at = excluded.refreshed_at;
    RETURN started;
END $$;
COMMENT ON FUNCTION callboard.refresh_reports IS 'Brings the reports of all tenants up to date; readers are not held up';

CREATE FUNCTION callboard.report_utilisation(p_from date, p_to date)
RETURNS TABLE (week date, artist_id uuid, artist text, confirmed numeric, pencilled numeric, working numeric,
               refreshed_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
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

CREATE FUNCTION callboard.report_cost(p_from date, p_to date)
RETURNS TABLE (project_id uuid, code text, project text, hours numeric, cost numeric, refreshed_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
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

CREATE FUNCTION callboard.report_holds(p_from date, p_to date)
RETURNS TABLE (week date, member text, made bigint, firmed bigint, lapsed bigint, released bigint,
               still_held bigint, refreshed_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
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

-- Filled once, so that CONCURRENTLY, which needs a filled view, works from the first refresh on.
REFRESH MATERIALIZED VIEW callboard.booked_hours;
REFRESH MATERIALIZED VIEW callboard.working_hours;
REFRESH MATERIALIZED VIEW callboard.hold_fates;
INSERT INTO callboard.report_refreshes (refreshed_at) VALUES (clock_timestamp());

GRANT EXECUTE ON FUNCTION callboard.refresh_reports TO callboard_operator;
GRANT EXECUTE ON FUNCTION callboard.report_utilisation, callboard.report_cost, callboard.report_holds
    TO callboard_member;

RESET ROLE;
