CREATE OR REPLACE FUNCTION callboard.turn_challenges(me callboard.acting, p_act uuid) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT a.* FROM callboard.booking_events e, LATERAL callboard.turn_challenge(me, e) a
    WHERE e.tenant_id = me.tenant_id AND e.act_id = p_act AND e.actor_id = me.user_id
      AND e.act IN ('challenged', 'withdrawn');
    IF NOT FOUND THEN
        RETURN NEXT callboard.answer('gone', 'There is nothing left of that act to take back.', NULL);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.turn_challenges IS 'Takes back what an act did to challenges alone';
