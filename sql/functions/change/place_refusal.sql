-- Its artist is locked. An id that is there already was sent twice, because the answer to the first was lost.
CREATE OR REPLACE FUNCTION callboard.place_refusal(me callboard.acting, wanted callboard.bookings, p_status text,
                                                   p_second boolean) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    there callboard.bookings;
    problem text;
BEGIN
    SELECT * INTO there FROM callboard.bookings WHERE tenant_id = me.tenant_id AND id = wanted.id;
    IF there.id IS NOT NULL THEN
        IF callboard.same_booking(there, wanted) THEN
            RETURN NEXT callboard.answer('done', NULL, there);
        ELSE
            RETURN NEXT callboard.answer('invalid', 'This id already belongs to another booking.', there);
        END IF;
        RETURN;
    END IF;
    problem := callboard.book_problem(me, wanted, p_status, p_second);
    IF problem IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', problem, NULL);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.place_refusal IS 'The answer where there is nothing to insert; no row: insert it';
