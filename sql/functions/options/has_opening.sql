CREATE OR REPLACE FUNCTION callboard.has_opening(p_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.who();
    b callboard.bookings;
BEGIN
    SELECT * INTO b FROM callboard.bookings WHERE tenant_id = me.tenant_id AND id = p_id;
    RETURN callboard.claim(b) = 1 AND b.end_time > clock_timestamp()
       AND cardinality(callboard.offer_targets(me, b)) > 0;
END $$;
COMMENT ON FUNCTION callboard.has_opening IS 'Is the place of this second option free, or are some of its days?';
GRANT EXECUTE ON FUNCTION callboard.has_opening TO callboard_reader;
