CREATE OR REPLACE FUNCTION callboard.take_refusal(me callboard.acting, b callboard.bookings, p_version int)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    first callboard.bookings;
BEGIN
    IF callboard.is_repeat(b) THEN -- sent twice, because the answer to the first was lost
        RETURN QUERY SELECT a.* FROM callboard.before_act(me, current_setting('app.act')::uuid) t
            JOIN callboard.bookings x ON x.tenant_id = me.tenant_id AND x.id = t.booking_id,
            LATERAL (SELECT (callboard.answer('done', NULL, x)).*) a ORDER BY x.id = b.id DESC;
        RETURN;
    END IF;
    RETURN QUERY SELECT * FROM callboard.too_late(b, p_version);
    IF FOUND THEN
        RETURN;
    ELSIF callboard.claim(b) <> 1 THEN
        RETURN NEXT callboard.answer('invalid', 'Only a second option is offered something; this is a '
                                     || CASE b.status WHEN 'hold' THEN 'timed hold.' ELSE b.status || '.' END, b);
    ELSIF cardinality(callboard.offer_targets(me, b)) = 0 THEN
        RETURN QUERY SELECT * FROM callboard.conflict(me.tenant_id, b);
        IF NOT FOUND THEN
            SELECT * INTO first FROM callboard.bookings o
            WHERE o.tenant_id = b.tenant_id AND o.artist_id = b.artist_id AND callboard.claim(o) = 1
              AND (o.queued_at, o.id) < (b.queued_at, b.id) AND callboard.span(o) && callboard.span(b)
            ORDER BY o.queued_at, o.id LIMIT 1;
            RETURN NEXT callboard.answer('invalid', coalesce(
                '"' || first.title || '" came before it: what is free is offered to that first.',
                'It has begun: nothing of it is free to be taken.'), b);
        END IF;
    END IF;
END $$;
COMMENT ON FUNCTION callboard.take_refusal IS 'The answer where there is no offer to take; no row: there is';
