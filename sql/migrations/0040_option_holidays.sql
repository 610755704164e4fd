-- A public holiday is no day of a second option either: whoever works by a pattern does not work then.
SET LOCAL ROLE callboard_owner;

CREATE OR REPLACE FUNCTION callboard.option_days(p_zone text, b callboard.bookings)
RETURNS TABLE (day timestamp, hours tstzrange)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    WITH local AS (
        SELECT b.start_time AT TIME ZONE p_zone AS start, b.end_time AT TIME ZONE p_zone AS finish),
    days AS (
        SELECT x.day, l.start::time < l.finish::time AS daily, l.start::time AS opens, l.finish::time AS closes,
               1440 * (extract(isodow FROM x.day)::int - 1) AS minute
        FROM local l, generate_series(date_trunc('day', l.start), l.finish - interval '1 us', interval '1 day') x (day)),
    hours AS (
        SELECT d.day, greatest(b.start_time, (d.day + CASE WHEN daily THEN opens ELSE '00:00' END)
                                             AT TIME ZONE p_zone) AS lo,
               least(b.end_time, CASE WHEN daily THEN d.day + closes ELSE d.day + interval '1 day' END
                                 AT TIME ZONE p_zone) AS hi,
               a.working_pattern IS NULL
                   OR a.working_pattern && int4range(minute, minute + 1440) AND d.day::date <> ALL (t.holidays) AS works
        FROM days d JOIN callboard.artists a ON a.tenant_id = b.tenant_id AND a.id = b.artist_id
        JOIN callboard.tenants t ON t.id = b.tenant_id)
    SELECT h.day, tstzrange(h.lo, greatest(h.lo, h.hi)) FROM hours h
    WHERE h.works OR NOT EXISTS (SELECT FROM hours w WHERE w.works)
    ORDER BY h.day
$$;

RESET ROLE;
