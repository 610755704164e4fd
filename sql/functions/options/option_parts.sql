-- Days in a row that are free, or are not, are one part, unless something stands in the night between two free ones.
CREATE OR REPLACE FUNCTION callboard.option_parts(p_zone text, b callboard.bookings, p_taken tstzmultirange)
RETURNS TABLE (part tstzrange, free boolean)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    last timestamp := (SELECT max(day) FROM callboard.option_days(p_zone, b));
    d record;
    longer tstzrange;
BEGIN
    FOR d IN SELECT x.day, x.hours, NOT p_taken && x.hours AS free FROM callboard.option_days(p_zone, b) x LOOP
        longer := tstzrange(coalesce(lower(part), b.start_time),
                            CASE WHEN d.day = last THEN b.end_time ELSE upper(d.hours) END);
        IF coalesce(free = d.free, true) AND NOT (d.free AND p_taken && longer) THEN
            part := longer;
        ELSE
            IF part IS NOT NULL THEN
                RETURN NEXT;
            END IF;
            part := CASE WHEN d.day = last AND NOT (d.free AND p_taken && tstzrange(lower(d.hours), b.end_time))
                         THEN tstzrange(lower(d.hours), b.end_time) ELSE d.hours END;
        END IF;
        free := d.free;
    END LOOP;
    RETURN NEXT;
END $$;
COMMENT ON FUNCTION callboard.option_parts IS 'A second option by whether its days are free of what is taken, in order';
