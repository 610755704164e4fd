CREATE OR REPLACE FUNCTION callboard.bulk_apply(me callboard.acting, c jsonb) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    b callboard.bookings;
    targets callboard.bookings[];
BEGIN
    SELECT * INTO b FROM callboard.bookings WHERE tenant_id = me.tenant_id AND id = (c ->> 'id')::uuid;
    targets := callboard.bulk_targets(me, b, c);
    RETURN QUERY SELECT * FROM callboard.bulk_answers(me, b, targets, c);
    IF FOUND THEN
        RETURN;
    ELSIF c ->> 'do' = 'book' THEN
        RETURN QUERY SELECT * FROM callboard.insert_booking(me, targets[1]);
    ELSIF c ->> 'do' IN ('take', 'split') THEN
        PERFORM callboard.say_parts(jsonb_build_array(c));
        RETURN QUERY SELECT * FROM callboard.write_together(me, ARRAY[b], targets);
    ELSE
        RETURN QUERY SELECT * FROM callboard.change_booking(me, b, targets[1]);
    END IF;
EXCEPTION
    WHEN unique_violation THEN
        RETURN NEXT callboard.answer('invalid', 'This id already belongs to another booking.', NULL);
    WHEN exclusion_violation THEN
        RETURN QUERY SELECT * FROM callboard.conflict(me.tenant_id, b);
END $$;
COMMENT ON FUNCTION callboard.bulk_apply IS 'One change of a list on its own; what is refused leaves the rest alone';
