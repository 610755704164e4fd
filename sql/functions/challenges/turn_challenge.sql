CREATE OR REPLACE FUNCTION callboard.turn_challenge(me callboard.acting, e callboard.booking_events)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    pencil callboard.bookings := callboard.take(me.tenant_id, e.booking_id, NULL);
    c callboard.challenges;
BEGIN
    SELECT * INTO c FROM callboard.challenges x
    WHERE x.tenant_id = me.tenant_id AND x.pencil_id = e.booking_id AND x.created_by = me.user_id
    ORDER BY x.created_at DESC LIMIT 1;
    IF callboard.taken_back_by(me.tenant_id, e.act_id)::text = current_setting('app.act', true) THEN -- sent twice
        RETURN NEXT callboard.answer('done', NULL, pencil);
    ELSIF e.act = 'challenged' AND c.id IS NOT NULL AND c.ended IS NULL THEN
        RETURN NEXT callboard.answer('done', NULL, callboard.end_challenge(c));
    ELSIF e.act = 'withdrawn' AND c.ended = 'withdrawn' AND c.until > clock_timestamp()
          AND (callboard.challenge_of(me.tenant_id, pencil.id)).id IS NULL
          AND callboard.is_challengeable(pencil, callboard.booking_of(me.tenant_id, c.option_id)) THEN
        PERFORM callboard.raise_again(c, pencil);
        RETURN NEXT callboard.answer('done', NULL, pencil);
    ELSE
        RETURN NEXT callboard.answer('stale', 'That challenge has been answered, or its time is over.', pencil);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.turn_challenge IS 'Takes back one challenge, or its withdrawal';
