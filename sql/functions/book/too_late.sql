-- Why the booking cannot be changed as it stands: not there, cancelled, lapsed, changed meanwhile.
CREATE OR REPLACE FUNCTION callboard.too_late(b callboard.bookings, p_version int) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF b.id IS NULL THEN
        RETURN NEXT callboard.answer('gone', 'There is no such booking.', NULL);
    ELSIF callboard.is_lapsed(b) THEN
        RETURN NEXT callboard.answer('lapsed', 'The hold has lapsed; book anew.', b);
    ELSIF b.status = 'cancelled' THEN
        RETURN NEXT callboard.answer('gone', 'The booking has been cancelled (' || b.reason || ').', b);
    ELSIF p_version IS NOT NULL AND b.version <> p_version THEN
        RETURN NEXT callboard.answer('stale', 'The booking has been changed meanwhile.', b);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.too_late IS 'The answer gone, lapsed or stale; no row: the booking may be changed';
