CREATE OR REPLACE FUNCTION callboard.newest_event(b callboard.bookings) RETURNS callboard.booking_events
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT * FROM callboard.booking_events e
    WHERE e.tenant_id = b.tenant_id AND e.booking_id = b.id AND NOT callboard.only_tells(e.act)
    ORDER BY e.seq DESC LIMIT 1
$$;
COMMENT ON FUNCTION callboard.newest_event IS 'The last change of a booking';
