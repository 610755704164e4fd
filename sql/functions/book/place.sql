-- book(): everything but who may.
CREATE OR REPLACE FUNCTION callboard.place(me callboard.acting, wanted callboard.bookings, p_status text,
                                           p_second boolean)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM callboard.lock_artists(me.tenant_id, ARRAY[wanted.artist_id]);
    wanted := callboard.with_first_status(me, wanted, p_status, p_second);
    RETURN QUERY SELECT * FROM callboard.place_refusal(me, wanted, p_status, p_second);
    IF NOT FOUND THEN
        RETURN QUERY SELECT * FROM callboard.insert_booking(me, wanted);
    END IF;
EXCEPTION WHEN unique_violation THEN
    RETURN NEXT callboard.answer('invalid', 'This id already belongs to another booking.', NULL);
END $$;
COMMENT ON FUNCTION callboard.place IS 'Books for a member who may; done, conflict or invalid';
