-- forget_artist() leaves nothing of an act that changed an address and nothing else.
CREATE OR REPLACE FUNCTION callboard.is_nothing_left(me callboard.acting, p_act uuid) RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN NOT EXISTS (SELECT FROM callboard.booking_events e
                       WHERE e.tenant_id = me.tenant_id AND e.act_id = p_act AND e.actor_id = me.user_id)
       AND NOT EXISTS (SELECT FROM callboard.act_fields(me, p_act) f
                       WHERE coalesce(f.was, 'null') <> coalesce(f.left_as, 'null'));
END $$;
COMMENT ON FUNCTION callboard.is_nothing_left IS 'Is there nothing in an act that could be taken back?';
