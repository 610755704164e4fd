-- The earlier part is the booking itself, with its UID, its challenge and its place in the queue. The later one is all that
-- the booking is, too, but for what names that one alone.
CREATE OR REPLACE FUNCTION callboard.split_targets(b callboard.bookings, c jsonb) RETURNS callboard.bookings[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    later callboard.bookings := b;
BEGIN
    b.end_time := callboard.at((c ->> 'end_us')::bigint);
    later.id := (c ->> 'part')::uuid;
    later.start_time := callboard.at((c ->> 'start_us')::bigint);
    later.version := NULL;
    later.uid := NULL;
    later.split_from := b.id;
    RETURN ARRAY[b, later];
END $$;
COMMENT ON FUNCTION callboard.split_targets IS 'The two parts of a booking that is split, the earlier one first';
