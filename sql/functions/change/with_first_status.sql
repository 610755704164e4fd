CREATE OR REPLACE FUNCTION callboard.with_first_status(me callboard.acting, wanted callboard.bookings, p_status text,
                                                       p_second boolean) RETURNS callboard.bookings
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_status IN ('hold', 'pencil', 'confirmed') THEN
        wanted.status := p_status::callboard.booking_status;
        wanted.queued_at := CASE WHEN p_second THEN clock_timestamp() END;
        wanted.lapses_at := CASE WHEN p_status = 'hold' AND NOT p_second
                                 THEN clock_timestamp() + me.hold_minutes * interval '1 minute' END;
    END IF;
    RETURN wanted;
END $$;
COMMENT ON FUNCTION callboard.with_first_status IS 'A new booking with the status it is made as';
