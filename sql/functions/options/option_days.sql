-- By the clocks on the wall: Monday 9:00 to Wednesday 18:00 means 9 to 18 on each of three days. Where the end's clock
-- is not after the start's, the days between are whole. A day off in the pattern counts only if there is no other.
CREATE OR REPLACE FUNCTION callboard.option_days(p_zone text, b callboard.bookings)
RETURNS TABLE (day timestamp, hours tstzrange)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY
    WITH local AS (
        SELECT b.start_time AT TIME ZONE p_zone AS start, b.end_time AT TIME ZONE p_zone AS finish),
    days AS (
        SELECT x.day, l.start::time < l.finish::time AS daily, l.start::time AS opens, l.finish::time AS closes,
               1440 * (extract(isodow FROM x.day)::int - 1) AS minute
        FROM local l,
             generate_series(date_trunc('day', l.start), l.finish - interval '1 us', interval '1 day') x (day)),
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
    ORDER BY h.day;
END $$;
COMMENT ON FUNCTION callboard.option_days IS 'The days of a second option and its hours on each, days off left out';
