-- From b, which is locked, to wanted. Second options behind it move up if it goes out of their way.
CREATE OR REPLACE FUNCTION callboard.change_booking(me callboard.acting, b callboard.bookings,
                                                    wanted callboard.bookings) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    after callboard.bookings[];
BEGIN
    IF b IS NOT DISTINCT FROM wanted THEN
        RETURN NEXT callboard.answer('done', NULL, b);
        RETURN;
    END IF;
    FOR try IN 1 .. 2 LOOP
        BEGIN
            after := callboard.write_targets(me, ARRAY[wanted]);
            RETURN NEXT callboard.answer('done', NULL, after[1]);
            RETURN QUERY SELECT * FROM callboard.promote_behind(me, ARRAY[b], after);
            RETURN;
        EXCEPTION WHEN exclusion_violation THEN
            RETURN QUERY SELECT * FROM callboard.conflict(me.tenant_id, wanted);
            IF FOUND THEN
                RETURN;
            END IF; -- what was in the way has just gone: once more
        END;
    END LOOP;
    RETURN NEXT callboard.answer('stale', 'What was in the way keeps changing; try again.', b);
END $$;
COMMENT ON FUNCTION callboard.change_booking IS 'Updates; done (then what was promoted), or conflict';
