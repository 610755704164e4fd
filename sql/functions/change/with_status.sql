-- A softened or renewed hold lives anew; a second option keeps its place in the queue.
CREATE OR REPLACE FUNCTION callboard.with_status(me callboard.acting, b callboard.bookings, p_status text,
                                                 p_second boolean)
RETURNS callboard.bookings
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    b.status := p_status::callboard.booking_status;
    b.lapses_at := CASE WHEN p_status = 'hold' AND NOT p_second
                        THEN clock_timestamp() + me.hold_minutes * interval '1 minute' END;
    b.queued_at := CASE WHEN p_second THEN coalesce(b.queued_at, clock_timestamp()) END;
    RETURN b;
END $$;
COMMENT ON FUNCTION callboard.with_status IS 'The booking with another status';
