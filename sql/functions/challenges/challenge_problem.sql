CREATE OR REPLACE FUNCTION callboard.challenge_problem(me callboard.acting, p_pencil callboard.bookings) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    already callboard.challenges := callboard.challenge_of(me.tenant_id, p_pencil.id);
BEGIN
    RETURN CASE
        WHEN p_pencil.status = 'confirmed' THEN p_pencil.title || ' is confirmed: there is nothing left to decide.'
        WHEN p_pencil.status = 'hold' AND p_pencil.queued_at IS NULL THEN
            p_pencil.title || ' is a timed hold: it lapses by itself and is in nobody''s way.'
        WHEN p_pencil.status <> 'pencil' THEN p_pencil.title || ' is a second option: only a pencil is challenged.'
        WHEN p_pencil.created_by = me.user_id THEN p_pencil.title || ' is your own pencil: confirm or release it.'
        WHEN p_pencil.end_time <= clock_timestamp() THEN p_pencil.title || ' is over.'
        WHEN already.id IS NOT NULL THEN format('%s has been challenged already, by %s, until %s.', p_pencil.title,
            CASE WHEN already.created_by = me.user_id THEN 'you'
                 ELSE callboard.name_of(me.tenant_id, already.created_by) END,
            to_char(already.until AT TIME ZONE me.zone, 'FMDy FMDD FMMon HH24:MI'))
        END;
END $$;
COMMENT ON FUNCTION callboard.challenge_problem IS 'Why this booking cannot be challenged by this member; NULL: it can';
