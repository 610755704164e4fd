-- As the board has it (zone_instant()): the earlier of two where clocks go back, and the first moment after the hour
-- that is left out where they go forward. AT TIME ZONE alone takes the later of two, and the time as far behind the
-- change as the one asked for lies behind the hour's beginning.
CREATE OR REPLACE FUNCTION callboard.at_clock(p_day date, p_minute int, p_zone text) RETURNS timestamptz
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    wanted timestamp := p_day + p_minute * interval '1 minute';
    found timestamptz := wanted AT TIME ZONE p_zone;
    shown timestamp := found AT TIME ZONE p_zone;
    before interval; -- the clocks' distance from UTC a day ago
    earlier timestamptz;
BEGIN
    before := ((found - interval '24 hours') AT TIME ZONE p_zone) - ((found - interval '24 hours') AT TIME ZONE 'UTC');
    IF shown = wanted THEN
        earlier := (wanted - before) AT TIME ZONE 'UTC';
        RETURN CASE WHEN earlier < found AND earlier AT TIME ZONE p_zone = wanted THEN earlier ELSE found END;
    END IF;
    RETURN (SELECT min(m) FROM generate_series(found - (shown - wanted), found, interval '1 minute') m
            WHERE m AT TIME ZONE p_zone >= wanted);
END $$;
COMMENT ON FUNCTION callboard.at_clock IS
    'The moment at which clocks show this minute of a day; the first of two, or the first one after a gap';
GRANT EXECUTE ON FUNCTION callboard.at_clock TO callboard_reader;
