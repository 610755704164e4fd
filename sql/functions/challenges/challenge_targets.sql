-- Whom to ask: the booking that was named, or, where that is an option, whatever of others is in its way.
CREATE OR REPLACE FUNCTION callboard.challenge_targets(me callboard.acting, b callboard.bookings,
                                                       p_option callboard.bookings)
RETURNS SETOF callboard.bookings
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT w.* FROM callboard.in_the_way((me).tenant_id, (p_option).artist_id, (p_option).start_time,
                                         (p_option).end_time, ARRAY[(p_option).id]) w
    WHERE (b).id = (p_option).id OR w.id = (b).id
    ORDER BY callboard.challenge_problem(me, w) IS NOT NULL, w.start_time, w.id
$$;
COMMENT ON FUNCTION callboard.challenge_targets IS
    'The bookings that a challenge is about, those that can be challenged first';
