CREATE OR REPLACE FUNCTION callboard.own_act(me callboard.acting, p_act uuid, p_standing text, p_why text)
RETURNS callboard.own_act
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    told callboard.own_act;
BEGIN
    SELECT p_act, max(e.seq), min(e.seq), count(DISTINCT e.booking_id) FILTER (WHERE e.act <> 'offered'),
           p_standing, p_why INTO told
    FROM callboard.booking_events e WHERE e.tenant_id = me.tenant_id AND e.act_id = p_act;
    RETURN told;
END $$;
COMMENT ON FUNCTION callboard.own_act(callboard.acting, uuid, text, text) IS 'An act in figures';
