-- As a booking that is moved on the board (booking_move()): 09:00-18:00 stays so over a change of the clocks.
CREATE OR REPLACE FUNCTION callboard.later_by_clock(p_start timestamptz, p_from timestamptz, p_to timestamptz,
                                                    p_zone text)
RETURNS timestamptz
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ends timestamp := (p_start AT TIME ZONE p_zone) + ((p_to AT TIME ZONE p_zone) - (p_from AT TIME ZONE p_zone));
    minute int := floor(extract(epoch FROM ends::time) / 60);
    found timestamptz := callboard.at_clock(ends::date, minute, p_zone)
                         + (ends - (ends::date + minute * interval '1 minute'));
BEGIN
    RETURN CASE WHEN found > p_start THEN found ELSE p_start + (p_to - p_from) END;
END $$;
COMMENT ON FUNCTION callboard.later_by_clock IS
    'The end of what is as long as [from, to) by the clocks and begins at another moment';
