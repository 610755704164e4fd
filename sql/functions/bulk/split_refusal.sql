-- Both parts lie within the hours that stand, so nothing new can be in the way, and the past is not opened: a later part
-- may begin in it, because it stood there before.
CREATE OR REPLACE FUNCTION callboard.split_refusal(me callboard.acting, b callboard.bookings, p_version int,
                                                   p_targets callboard.bookings[]) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    later callboard.bookings := p_targets[2];
    there callboard.bookings := callboard.booking_of(me.tenant_id, later.id);
BEGIN
    IF there.id IS NOT NULL AND there.split_from = b.id AND callboard.is_repeat(there) THEN
        RETURN NEXT callboard.answer('done', NULL, b);
        RETURN NEXT callboard.answer('done', NULL, there);
        RETURN;
    END IF;
    RETURN QUERY SELECT * FROM callboard.too_late(b, p_version);
    IF FOUND THEN
        RETURN;
    ELSIF there.id IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', 'This id already belongs to another booking.', NULL);
    ELSIF later.id IS NULL THEN
        RETURN NEXT callboard.answer('invalid', 'A booking needs an id.', NULL);
    ELSIF (p_targets[1].end_time > b.start_time AND later.start_time >= p_targets[1].end_time
           AND later.start_time < b.end_time) IS NOT TRUE THEN
        RETURN NEXT callboard.answer('invalid', 'A booking is split between its start and its end.', b);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.split_refusal IS 'The answer where a booking cannot be split; no row: split it';
