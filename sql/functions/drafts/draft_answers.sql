-- Answers are about bookings as they are told.
CREATE OR REPLACE FUNCTION callboard.draft_answers(me callboard.acting, p_draft uuid, b callboard.bookings,
                                                   wanted callboard.bookings, c jsonb) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    b := callboard.draft_told(b);
    wanted := callboard.draft_told(wanted);
    IF c ->> 'do' = 'take' THEN
        RETURN NEXT callboard.answer('invalid', 'What is offered is taken on the live board.', b);
    ELSIF c ->> 'do' = 'book' AND b.id IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', 'This id already belongs to another booking.', NULL);
    ELSIF c ->> 'do' = 'split' THEN
        RETURN QUERY SELECT * FROM callboard.split_refusal(me, b, (c ->> 'version')::int, callboard.split_targets(b, c));
    ELSE
        RETURN QUERY SELECT * FROM callboard.bulk_refusal(me, b, wanted, c);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.draft_answers IS
    'The answer where one change of a what-if board needs no writing; no row: write';
