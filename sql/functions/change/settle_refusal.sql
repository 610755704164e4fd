-- The moments of lapse and queueing are the clock's, not the act's.
CREATE OR REPLACE FUNCTION callboard.settle_refusal(me callboard.acting, b callboard.bookings, p_version int,
                                                    wanted callboard.bookings) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    same callboard.bookings := wanted;
    problem text;
BEGIN
    IF b.status = wanted.status AND (b.queued_at IS NULL) = (wanted.queued_at IS NULL) THEN
        same.lapses_at := b.lapses_at;
        same.queued_at := b.queued_at;
    END IF;
    IF callboard.is_repeat(b) AND b IS NOT DISTINCT FROM same THEN
        RETURN NEXT callboard.answer('done', NULL, b);
        RETURN;
    END IF;
    RETURN QUERY SELECT * FROM callboard.too_late(b, p_version);
    IF FOUND THEN
        RETURN;
    END IF;
    problem := callboard.change_problem(me, b, wanted);
    IF problem IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', problem, b);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.settle_refusal IS 'The answer where there is nothing to change; no row: change it';
