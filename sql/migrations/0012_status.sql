-- set_status() and release(): firmer, softer, over; sweep(): what the clock ended.
SET LOCAL ROLE callboard_owner;

CREATE FUNCTION callboard.set_status(p_id uuid, p_version int, p_status text, p_second boolean)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    second boolean := coalesce(p_second, false);
    b callboard.bookings;
    wanted callboard.bookings;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    ELSIF p_status IS NULL OR p_status NOT IN ('hold', 'pencil', 'confirmed') THEN
        RETURN NEXT callboard.answer('invalid', 'A status is hold, pencil or confirmed; to cancel, release.', NULL);
        RETURN;
    ELSIF second AND p_status <> 'hold' THEN
        RETURN NEXT callboard.answer('invalid', 'Only a hold can be a second option.', NULL);
        RETURN;
    END IF;
    b := callboard.take(me.tenant_id, p_id, NULL);
    wanted := b;
    wanted.status := p_status::callboard.booking_status;
    -- a softened or renewed hold lives anew; a second option keeps its place in the queue
    wanted.lapses_at := CASE WHEN p_status = 'hold' AND NOT second
                             THEN clock_timestamp() + me.hold_minutes * interval '1 minute' END;
    wanted.queued_at := CASE WHEN second THEN coalesce(b.queued_at, clock_timestamp()) END;
    IF callboard.is_repeat(b) AND b.status = wanted.status
       AND (b.queued_at IS NULL) = (wanted.queued_at IS NULL) THEN
        RETURN NEXT callboard.answer('done', NULL, b);
        RETURN;
    END IF;
    RETURN QUERY SELECT * FROM callboard.settle(me, b, p_version, wanted);
END $$;
COMMENT ON FUNCTION callboard.set_status IS
    'hold (lapses anew), second option (queues), pencil, confirmed. done, conflict, stale, lapsed, gone, ...';

CREATE FUNCTION callboard.release(p_id uuid, p_version int, p_reason text) RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    b callboard.bookings;
    wanted callboard.bookings;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    ELSIF p_reason IS NULL OR p_reason NOT IN ('released', 'killed', 'postponed', 'mistake') THEN
        RETURN NEXT callboard.answer('invalid', 'A reason is released, killed, postponed or mistake.', NULL);
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

CREATE FUNCTION callboard.lapse_holds(p_tenant uuid) RETURNS int
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    lapsed int;
BEGIN
    -- SKIP LOCKED: what somebody is just firming is his; the next sweep looks again
    WITH over AS (
        SELECT id FROM callboard.bookings
        WHERE tenant_id = p_tenant AND status = 'hold' AND lapses_at <= clock_timestamp()
        ORDER BY id FOR NO KEY UPDATE SKIP LOCKED)
    UPDATE callboard.bookings b SET status = 'cancelled', reason = 'lapsed'
    FROM over WHERE b.tenant_id = p_tenant AND b.id = over.id;
    GET DIAGNOSTICS lapsed = ROW_COUNT;
    RETURN lapsed;
END $$;
COMMENT ON FUNCTION callboard.lapse_holds IS 'Cancels the holds of a tenant whose time is over; how many';

CREATE FUNCTION callboard.sweep() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
BEGIN
    RETURN callboard.lapse_holds(me.tenant_id);
END $$;
COMMENT ON FUNCTION callboard.sweep IS
    'Writes down which holds of the current tenant have lapsed; how many. Any member may: it is only the clock.';

CREATE FUNCTION callboard.sweep_all() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    lapsed int;
BEGIN
    PERFORM callboard.begin_write();
    PERFORM set_config('app.source', 'sweep', true);
    SELECT coalesce(sum(callboard.lapse_holds(id)), 0) INTO lapsed FROM callboard.tenants;
    RETURN lapsed;
END $$;
COMMENT ON FUNCTION callboard.sweep_all IS 'sweep() for every tenant, for the operator''s timer; how many';

GRANT EXECUTE ON FUNCTION callboard.set_status, callboard.release, callboard.sweep TO callboard_member;
GRANT EXECUTE ON FUNCTION callboard.sweep_all TO callboard_operator;

RESET ROLE;
