-- Days in a row that are free, or are not, are one part, unless something stands in the night between two free ones. So
-- an option with nothing in its way is one part, and so is one that is taken all along. Most are one or the other, and
-- their days, which cost more than all the rest, are not asked for.
CREATE OR REPLACE FUNCTION callboard.option_parts(p_zone text, b callboard.bookings, p_taken tstzmultirange)
RETURNS TABLE (part tstzrange, free boolean)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    d record;
    longer tstzrange;
BEGIN
    IF p_taken = '{}' OR p_taken @> callboard.span(b) THEN
        part := callboard.span(b);
        free := p_taken = '{}';
        RETURN NEXT;
        RETURN;
    END IF;
    FOR d IN SELECT x.hours, NOT p_taken && x.hours AS free, x.day = max(x.day) OVER () AS is_last
             FROM callboard.option_days(p_zone, b) x ORDER BY x.day LOOP
        longer := tstzrange(coalesce(lower(part), b.start_time),
                            CASE WHEN d.is_last THEN b.end_time ELSE upper(d.hours) END);
        IF coalesce(free = d.free, true) AND NOT (d.free AND p_taken && longer) THEN
            part := longer;
        ELSE
            IF part IS NOT NULL THEN
                RETURN NEXT;
            END IF;
            part := CASE WHEN d.is_last AND NOT (d.free AND p_taken && tstzrange(lower(d.hours), b.end_time))
                         THEN tstzrange(lower(d.hours), b.end_time) ELSE d.hours END;
        END IF;
        free := d.free;
    END LOOP;
    RETURN NEXT;
END $$;
COMMENT ON FUNCTION callboard.option_parts IS 'A second option by whether its days are free of what is taken, in order';
