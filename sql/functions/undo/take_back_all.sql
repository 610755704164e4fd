-- What comes back is there before it is booked again; what goes is booked no more. All or nothing: whatever refuses,
-- the block is undone.
CREATE OR REPLACE FUNCTION callboard.take_back_all(me callboard.acting, p_now callboard.bookings[],
                                                   p_targets callboard.bookings[], p_turns callboard.record_turn[])
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    answers callboard.answer[] := ARRAY[callboard.answer('done', NULL, NULL)];
    broken text;
BEGIN
    BEGIN
        PERFORM callboard.turn_records(me, p_turns, false);
        IF p_now IS NOT NULL THEN
            answers := ARRAY(SELECT a FROM callboard.take_back(me, p_now, p_targets) a);
            IF (answers[1]).outcome <> 'done' THEN
                RAISE EXCEPTION 'refused' USING ERRCODE = 'CB097';
            END IF;
        END IF;
        PERFORM callboard.turn_records(me, p_turns, true);
    EXCEPTION
        WHEN SQLSTATE 'CB097' THEN
            NULL; -- the answers say it
        WHEN SQLSTATE 'CB098' THEN
            answers := ARRAY[callboard.answer('invalid', SQLERRM, NULL)];
        WHEN unique_violation OR check_violation OR foreign_key_violation THEN
            GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
            answers := ARRAY[callboard.answer('invalid', callboard.said(broken), NULL)];
    END;
    PERFORM set_config('app.verb', '', true);
    RETURN QUERY SELECT * FROM unnest(answers);
END $$;
COMMENT ON FUNCTION callboard.take_back_all IS 'Bookings and records become what they were; done, conflict or invalid';
