-- The constraint judges at the end of the statement, so that bookings may change places and adjacent ones may be
-- shifted. Promotions come last, when everything stands where it shall. A violation is the caller's.
CREATE OR REPLACE FUNCTION callboard.write_together(me callboard.acting, p_now callboard.bookings[],
                                                    p_targets callboard.bookings[]) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    fresh callboard.bookings[] := callboard.write_targets(me, p_targets);
BEGIN
    PERFORM set_config('app.verb', '', true), set_config('app.past', '', true);
    RETURN QUERY SELECT a.* FROM unnest(fresh) f, LATERAL (SELECT (callboard.answer('done', NULL, f)).*) a;
    RETURN QUERY SELECT * FROM callboard.promote_behind(me, coalesce(p_now, '{}'), fresh);
END $$;
COMMENT ON FUNCTION callboard.write_together IS
    'Inserts (version NULL) and updates in one statement, then promotes; raises where the constraint refuses';
