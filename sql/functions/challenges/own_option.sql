-- The member's own option behind the booking, first in the queue.
CREATE OR REPLACE FUNCTION callboard.own_option(me callboard.acting, b callboard.bookings) RETURNS callboard.bookings
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT * FROM callboard.bookings o
    WHERE o.tenant_id = (me).tenant_id AND o.artist_id = (b).artist_id AND o.status = 'hold' AND o.queued_at IS NOT NULL
      AND o.created_by = (me).user_id AND o.start_time < (b).end_time AND o.end_time > (b).start_time
    ORDER BY o.id = (b).id DESC, o.queued_at, o.id LIMIT 1
$$;
COMMENT ON FUNCTION callboard.own_option IS
    'The member''s second option that waits behind a booking, or is it; all NULL: none';
