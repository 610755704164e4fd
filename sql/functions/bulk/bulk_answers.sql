CREATE OR REPLACE FUNCTION callboard.bulk_answers(me callboard.acting, b callboard.bookings,
                                                  p_targets callboard.bookings[], c jsonb)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF c ->> 'do' = 'take' THEN
        RETURN QUERY SELECT * FROM callboard.take_refusal(me, b, (c ->> 'version')::int);
    ELSIF c ->> 'do' = 'split' THEN
        RETURN QUERY SELECT * FROM callboard.split_refusal(me, b, (c ->> 'version')::int, p_targets);
    ELSE
        RETURN QUERY SELECT * FROM callboard.bulk_refusal(me, b, p_targets[1], c);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.bulk_answers IS 'The answer where one change of a list needs no writing; no row: write';
