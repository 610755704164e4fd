CREATE OR REPLACE FUNCTION callboard.offer_targets(me callboard.acting, b callboard.bookings)
RETURNS callboard.bookings[]
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT callboard.option_targets(me.zone, b, tstzmultirange(callboard.span(b)), true)
$$;
COMMENT ON FUNCTION callboard.offer_targets IS
    'What an option becomes if it takes all that is free of it; empty: nothing is';
