-- An offer changes nothing, so that whoever was offered something stands in nobody's way who takes an act back, and
-- an answer that was lost is still known again. Nor is what only tells how a booking stood before: older trails have it
-- before the change that it follows. Whoever wrote under somebody else's act's id is no part of that act.
CREATE OR REPLACE FUNCTION callboard.before_act(me callboard.acting, p_act uuid)
RETURNS TABLE (booking_id uuid, last_seq bigint, before_seq bigint)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT t.booking_id, t.last_seq,
           (SELECT max(e.seq) FROM callboard.booking_events e
            WHERE e.tenant_id = (me).tenant_id AND e.booking_id = t.booking_id AND e.seq < t.first_seq
              AND NOT callboard.only_tells(e.act))
    FROM (SELECT e.booking_id, min(e.seq) AS first_seq, max(e.seq) AS last_seq
          FROM callboard.booking_events e
          WHERE e.tenant_id = (me).tenant_id AND e.act_id = p_act AND e.actor_id = (me).user_id
            AND NOT callboard.only_tells(e.act)
          GROUP BY e.booking_id) t
$$;
COMMENT ON FUNCTION callboard.before_act IS
    'The bookings of one''s own act and the event before it (NULL: the act booked it)';
