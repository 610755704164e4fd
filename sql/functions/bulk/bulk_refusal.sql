CREATE OR REPLACE FUNCTION callboard.bulk_refusal(me callboard.acting, b callboard.bookings,
                                                  wanted callboard.bookings, c jsonb)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    second boolean := coalesce((c ->> 'second')::boolean, false);
    problem text := callboard.bulk_problem(c);
BEGIN
    IF problem IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', problem, NULL);
    ELSIF c ->> 'do' = 'book' THEN
        RETURN QUERY SELECT * FROM callboard.place_refusal(me, wanted, c ->> 'status', second);
    ELSE
        RETURN QUERY SELECT * FROM callboard.settle_refusal(me, b, (c ->> 'version')::int, wanted);
        IF NOT FOUND AND b IS NOT DISTINCT FROM wanted THEN
            RETURN NEXT callboard.answer('done', NULL, b);
        END IF;
    END IF;
END $$;
COMMENT ON FUNCTION callboard.bulk_refusal IS 'The answer where one change of a list needs no writing; no row: write';
