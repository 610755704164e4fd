-- For waiting.sql: an option that lay half on free ground from the start is not asked about until it is offered more.
CREATE OR REPLACE FUNCTION callboard.is_offered(p_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.who();
    b callboard.bookings;
BEGIN
    SELECT * INTO b FROM callboard.bookings WHERE tenant_id = me.tenant_id AND id = p_id;
    RETURN callboard.claim(b) = 1
       AND EXISTS (SELECT FROM callboard.booking_events e
                   WHERE e.tenant_id = me.tenant_id AND e.booking_id = p_id AND e.act = 'offered')
       AND cardinality(callboard.offer_targets(me, b)) > 0;
END $$;
COMMENT ON FUNCTION callboard.is_offered IS 'Was this second option offered something that is still free?';
GRANT EXECUTE ON FUNCTION callboard.is_offered TO callboard_member, callboard_reader;
