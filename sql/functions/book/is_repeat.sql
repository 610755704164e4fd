-- A write that names a version but finds another: was it this very act, sent twice over a broken line?
CREATE OR REPLACE FUNCTION callboard.is_repeat(b callboard.bookings) RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    act text := nullif(current_setting('app.act', true), '');
    last callboard.booking_events;
BEGIN
    IF act IS NULL THEN
        RETURN false;
    END IF;
    last := callboard.newest_event(b);
    RETURN coalesce(last.act_id = act::uuid AND last.actor_login = session_user, false);
END $$;
COMMENT ON FUNCTION callboard.is_repeat IS 'The newest change of this booking is the act under way';
