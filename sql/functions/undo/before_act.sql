-- An offer changes nothing, so that whoever was offered something stands in nobody's way who takes an act back, and
-- an answer that was lost is still known again.
CREATE OR REPLACE FUNCTION callboard.before_act(p_tenant uuid, p_act uuid)
RETURNS TABLE (booking_id uuid, last_seq bigint, mine boolean, before_seq bigint)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT t.booking_id, t.last_seq, t.mine,
           (SELECT max(e.seq) FROM callboard.booking_events e
            WHERE e.tenant_id = p_tenant AND e.booking_id = t.booking_id AND e.seq < t.first_seq)
    FROM (SELECT e.booking_id, min(e.seq) AS first_seq, max(e.seq) AS last_seq,
                 bool_and(e.actor_id IS NOT DISTINCT FROM (SELECT callboard.current_member())) AS mine
          FROM callboard.booking_events e
          WHERE e.tenant_id = p_tenant AND e.act_id = p_act AND NOT callboard.only_tells(e.act)
          GROUP BY e.booking_id) t
$$;
COMMENT ON FUNCTION callboard.before_act IS 'The bookings of an act and the event before it (NULL: the act booked it)';
