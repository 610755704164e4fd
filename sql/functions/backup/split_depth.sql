-- A circle, which only a backup that was made up can bring, is not walked for ever.
CREATE OR REPLACE FUNCTION callboard.split_depth(p_booking callboard.bookings) RETURNS int
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    depth int := 0;
    above uuid := p_booking.split_from;
BEGIN
    WHILE above IS NOT NULL AND depth < 1000 LOOP
        depth := depth + 1;
        SELECT b.split_from INTO above FROM callboard.bookings b
        WHERE b.tenant_id = p_booking.tenant_id AND b.id = above;
    END LOOP;
    RETURN depth;
END $$;
COMMENT ON FUNCTION callboard.split_depth IS
    'How many bookings this one was split from, one after the other: they are restored before it';
GRANT EXECUTE ON FUNCTION callboard.split_depth TO callboard_reader;
