-- Hours that count: a booking within one day counts whole, a longer one by the artist's pattern less time off.
CREATE OR REPLACE FUNCTION callboard.counted_hours(p_pattern int4multirange, p_off tstzmultirange, p_zone text,
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
