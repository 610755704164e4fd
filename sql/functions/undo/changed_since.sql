-- "Rig fix was moved since by Ben": the first booking of an act that no longer says what the act left.
CREATE OR REPLACE FUNCTION callboard.changed_since(me callboard.acting, p_act uuid) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM callboard.booking_events e
        JOIN callboard.booking_events l ON l.tenant_id = e.tenant_id AND l.booking_id = e.booking_id
             AND l.seq > e.seq AND l.act_id IS DISTINCT FROM p_act
        WHERE e.tenant_id = me.tenant_id AND e.act_id = p_act) THEN
        RETURN NULL;
    END IF;
    RETURN (
        SELECT CASE WHEN n.act = 'lapsed' THEN b.title || ' has lapsed since'
               ELSE format('%s was %s since by %s', b.title, CASE WHEN n.redo THEN 'changed' ELSE n.act END,
                           CASE WHEN n.actor_id = me.user_id THEN 'you' ELSE coalesce(m.name, n.actor_login) END) END
        FROM callboard.before_act(me.tenant_id, p_act) t
        JOIN callboard.bookings b ON b.tenant_id = me.tenant_id AND b.id = t.booking_id
        JOIN callboard.booking_events l ON l.tenant_id = me.tenant_id AND l.seq = t.last_seq
        JOIN LATERAL callboard.newest_event(b) n ON true
        LEFT JOIN callboard.members m ON m.tenant_id = me.tenant_id AND m.user_id = n.actor_id
        WHERE NOT callboard.is_as_left(b, l)
        LIMIT 1);
END $$;
COMMENT ON FUNCTION callboard.changed_since IS
    'Why an act can not be taken back any more; NULL: its bookings are as it left them';
