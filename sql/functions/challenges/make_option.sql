CREATE OR REPLACE FUNCTION callboard.make_option(me callboard.acting, p_change jsonb) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_change ->> 'status' IS DISTINCT FROM 'hold' OR NOT coalesce((p_change ->> 'second')::boolean, false) THEN
        RETURN NEXT callboard.answer('invalid', 'Only a second option can challenge.', NULL);
    ELSE
        RETURN QUERY SELECT * FROM callboard.bulk_apply(me, p_change);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.make_option IS 'The second option that is to challenge, new or out of a booking';
