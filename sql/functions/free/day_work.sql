CREATE OR REPLACE FUNCTION callboard.day_work(p_spans int4multirange, p_day date, p_zone text) RETURNS tstzmultirange
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    midnight int := (extract(isodow FROM p_day)::int - 1) * 1440;
    spans int4multirange := p_spans * int4multirange(int4range(midnight, midnight + 1440));
    begins timestamptz;
BEGIN
    IF spans = '{}' THEN
        RETURN '{}';
    END IF;
    begins := callboard.at_clock(p_day, 0, p_zone);
    IF callboard.at_clock(p_day + 1, 0, p_zone) - begins <> interval '24 hours' THEN -- clocks are changed on that day
        RETURN (SELECT range_agg(tstzrange(callboard.at_clock(p_day, lower(s) - midnight, p_zone),
                                           callboard.at_clock(p_day, upper(s) - midnight, p_zone)))
                FROM unnest(spans) s);
    END IF;
    RETURN (SELECT range_agg(tstzrange(begins + (lower(s) - midnight) * interval '1 minute',
                                       begins + (upper(s) - midnight) * interval '1 minute')) FROM unnest(spans) s);
END $$;
COMMENT ON FUNCTION callboard.day_work IS 'When one day of these minutes of the week is in real time';
GRANT EXECUTE ON FUNCTION callboard.day_work TO callboard_reader;
