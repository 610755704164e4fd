CREATE OR REPLACE FUNCTION callboard.set_status(p_id uuid, p_version int, p_status text, p_second boolean)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    second boolean := coalesce(p_second, false);
    b callboard.bookings;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    ELSIF callboard.status_problem(p_status, second) IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', callboard.status_problem(p_status, second), NULL);
        RETURN;
    END IF;
    b := callboard.take(me.tenant_id, p_id, NULL);
    RETURN QUERY SELECT * FROM callboard.settle(me, b, p_version, callboard.with_status(me, b, p_status, second));
END $$;
COMMENT ON FUNCTION callboard.set_status IS
    'hold (lapses anew), second option (queues), pencil, confirmed. done, conflict, stale, lapsed, gone, ...';
GRANT EXECUTE ON FUNCTION callboard.set_status TO callboard_member;
