CREATE OR REPLACE FUNCTION callboard.booking_changed_since(me callboard.acting, p_act uuid) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN n.act = 'lapsed' THEN b.title || ' has lapsed since'
           ELSE format('%s was %s since by %s', b.title, CASE WHEN n.redo THEN 'changed' ELSE n.act END,
                       CASE WHEN n.actor_id = (me).user_id THEN 'you' ELSE coalesce(m.name, n.actor_login) END) END
    FROM callboard.before_act(me, p_act) t
    JOIN callboard.bookings b ON b.tenant_id = (me).tenant_id AND b.id = t.booking_id
    JOIN callboard.booking_events l ON l.tenant_id = (me).tenant_id AND l.seq = t.last_seq
    JOIN LATERAL callboard.newest_event(b) n ON true
    LEFT JOIN callboard.members m ON m.tenant_id = (me).tenant_id AND m.user_id = n.actor_id
    WHERE NOT callboard.is_as_left(b, l)
    LIMIT 1
$$;
COMMENT ON FUNCTION callboard.booking_changed_since IS
    'The first booking of an act that is not as the act left it, in words; NULL: none';
