CREATE OR REPLACE FUNCTION callboard.promote_option(me callboard.acting, p_option callboard.bookings,
                                                    p_freed tstzmultirange)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    targets callboard.bookings[] := callboard.option_targets(me.zone, p_option, p_freed, false);
    fresh callboard.bookings[];
BEGIN
    IF cardinality(targets) = 0 THEN
        RETURN;
    END IF;
    PERFORM set_config('app.verb', 'promoted', true);
    fresh := callboard.write_targets(me, targets);
    PERFORM set_config('app.verb', '', true);
    RETURN QUERY
    SELECT a.* FROM unnest(fresh) f, LATERAL (SELECT (callboard.answer('done',
        CASE f.status WHEN 'pencil' THEN 'A second option became a pencil.'
                      ELSE 'The rest of a second option waits on.' END, f)).*) a;
EXCEPTION WHEN exclusion_violation THEN
    RETURN; -- the constraint alone judges: it waits on
END $$;
COMMENT ON FUNCTION callboard.promote_option IS 'Makes what is free of an option a pencil; no row: nothing is';
