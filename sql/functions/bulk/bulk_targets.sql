CREATE OR REPLACE FUNCTION callboard.bulk_targets(me callboard.acting, b callboard.bookings, c jsonb)
RETURNS callboard.bookings[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN CASE WHEN c ->> 'do' = 'take' THEN callboard.offer_targets(me, b)
                WHEN c ->> 'do' = 'split' THEN callboard.split_targets(b, c)
                ELSE ARRAY[callboard.bulk_wanted(me, b, c)] END;
END $$;
COMMENT ON FUNCTION callboard.bulk_targets IS 'What is to be written for one change of a list';
