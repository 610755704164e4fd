-- The steps that move() and edit() share once the booking is locked.
CREATE OR REPLACE FUNCTION callboard.settle(me callboard.acting, b callboard.bookings, p_version int,
                                            wanted callboard.bookings) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT * FROM callboard.settle_refusal(me, b, p_version, wanted);
    IF NOT FOUND THEN
        RETURN QUERY SELECT * FROM callboard.change_booking(me, b, wanted);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.settle IS 'Repeated? Too late? Acceptable? Then changes it.';
