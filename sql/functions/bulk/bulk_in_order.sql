-- What bulk_fits() would leave out: a change that meets one before it is refused only if that one is not.
CREATE OR REPLACE FUNCTION callboard.bulk_in_order(me callboard.acting, p_numbers int[],
                                                   p_targets callboard.bookings[])
RETURNS TABLE (change int, answer callboard.answer)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    own uuid[] := ARRAY(SELECT id FROM unnest(p_targets));
    kept callboard.bookings[] := '{}';
    t callboard.bookings;
BEGIN
    FOR i IN 1 .. cardinality(p_targets) LOOP
        t := p_targets[i];
        CONTINUE WHEN NOT callboard.blocks(t.status);
        RETURN QUERY SELECT p_numbers[i], callboard.answer('conflict', NULL, w)
                     FROM callboard.in_the_way(me.tenant_id, t.artist_id, t.start_time, t.end_time, own) w;
        CONTINUE WHEN FOUND;
        RETURN QUERY SELECT p_numbers[i], callboard.answer('conflict', 'It overlaps the one before.', k)
                     FROM unnest(kept) k WHERE k.artist_id = t.artist_id AND callboard.span(k) && callboard.span(t);
        kept := CASE WHEN FOUND THEN kept ELSE kept || t END;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.bulk_in_order IS
    'For each target that would be refused what is in its way, were they written one after another';
