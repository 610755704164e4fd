CREATE OR REPLACE FUNCTION callboard.take_offer(p_id uuid, p_version int) RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    b callboard.bookings;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    END IF;
    b := callboard.take(me.tenant_id, p_id, NULL);
    RETURN QUERY SELECT * FROM callboard.take_refusal(me, b, p_version);
    IF NOT FOUND THEN
        PERFORM set_config('app.verb', 'promoted', true);
        RETURN QUERY SELECT * FROM callboard.write_together(me, ARRAY[b], callboard.offer_targets(me, b));
    END IF;
EXCEPTION WHEN exclusion_violation THEN
    RETURN QUERY SELECT * FROM callboard.conflict(me.tenant_id, b);
END $$;
COMMENT ON FUNCTION callboard.take_offer IS
    'What is free of a second option becomes a pencil, the rest waits on. done, conflict, stale, gone, invalid, ...';
GRANT EXECUTE ON FUNCTION callboard.take_offer TO callboard_member;
