CREATE OR REPLACE FUNCTION callboard.is_act_shown(me callboard.acting, p_act uuid, p_from timestamptz, p_to timestamptz,
                                                  p_lists boolean) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM callboard.booking_events e, LATERAL callboard.before_event(e) b
        WHERE e.tenant_id = (me).tenant_id AND e.act_id = p_act AND e.actor_id = (me).user_id
          AND (e.start_time < p_to AND e.end_time > p_from OR b.start_time < p_to AND b.end_time > p_from))
    OR EXISTS (
        SELECT FROM callboard.record_events e
        WHERE e.tenant_id = (me).tenant_id AND e.act_id = p_act AND e.actor_id = (me).user_id
          AND (p_lists OR e.kind = 'time_off'
               AND coalesce(e.record ->> 'start_time', e.changes -> 'start_time' ->> 0)::timestamptz < p_to
               AND coalesce(e.record ->> 'end_time', e.changes -> 'end_time' ->> 0)::timestamptz > p_from))
$$;
COMMENT ON FUNCTION callboard.is_act_shown IS
    'Is a part of one''s own act among the bookings and the time off of [p_from, p_to), or in a list that is shown?';
