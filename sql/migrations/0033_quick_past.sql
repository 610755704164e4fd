-- One's own acts in a fraction of the time: what is asked once an act keeps its plan, and where nothing came after an
-- act, nothing is compared.
SET LOCAL ROLE callboard_owner;

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

CREATE OR REPLACE FUNCTION callboard.taken_back_by(p_tenant uuid, p_act uuid) RETURNS uuid
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (SELECT e.act_id FROM callboard.booking_events e WHERE e.tenant_id = p_tenant AND e.undoes = p_act LIMIT 1);
END $$;

CREATE OR REPLACE FUNCTION callboard.next_own_act(me callboard.acting, p_before bigint, p_seen uuid[])
RETURNS callboard.booking_events
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    newest callboard.booking_events;
BEGIN
    SELECT * INTO newest FROM callboard.booking_events e
    WHERE e.tenant_id = me.tenant_id AND e.actor_id = me.user_id AND e.seq < p_before
      AND e.act_id IS NOT NULL AND e.act_id <> ALL (p_seen)
    ORDER BY e.seq DESC LIMIT 1;
    RETURN newest;
END $$;

CREATE OR REPLACE FUNCTION callboard.is_newest_of_act(e callboard.booking_events) RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN NOT EXISTS (SELECT FROM callboard.booking_events n
                       WHERE n.tenant_id = e.tenant_id AND n.act_id = e.act_id AND n.seq > e.seq);
END $$;

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

RESET ROLE;
