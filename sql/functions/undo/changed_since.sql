-- "Rig fix was moved since by Ben": the first booking of an act that no longer says what the act left, or the first
-- field of a record.
CREATE OR REPLACE FUNCTION callboard.changed_since(me callboard.acting, p_act uuid) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    why text;
BEGIN
    IF EXISTS (
        SELECT FROM callboard.booking_events e
        JOIN callboard.booking_events l ON l.tenant_id = e.tenant_id AND l.booking_id = e.booking_id
             AND l.seq > e.seq AND (l.act_id, l.actor_id) IS DISTINCT FROM (p_act, me.user_id)
        WHERE e.tenant_id = me.tenant_id AND e.act_id = p_act AND e.actor_id = me.user_id) THEN
        why := callboard.booking_changed_since(me, p_act);
    END IF;
    RETURN coalesce(why, callboard.record_changed_since(me, p_act));
END $$;
COMMENT ON FUNCTION callboard.changed_since IS
    'Why an act can not be taken back any more; NULL: all of it is as it left it';
