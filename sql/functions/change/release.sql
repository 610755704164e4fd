CREATE OR REPLACE FUNCTION callboard.release(p_id uuid, p_version int, p_reason text)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    b callboard.bookings;
    wanted callboard.bookings;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    ELSIF callboard.reason_problem(p_reason) IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', callboard.reason_problem(p_reason), NULL);
        RETURN;
    END IF;
    b := callboard.take(me.tenant_id, p_id, NULL);
    wanted := b;
    wanted.status := 'cancelled';
    wanted.reason := p_reason;
    RETURN QUERY SELECT * FROM callboard.settle(me, b, p_version, wanted);
END $$;
COMMENT ON FUNCTION callboard.release IS
    'Ends a booking; the row stays as cancelled. done (then what was promoted), stale, lapsed, gone, ...';
GRANT EXECUTE ON FUNCTION callboard.release TO callboard_member;
