CREATE OR REPLACE FUNCTION callboard.is_challengeable(p_pencil callboard.bookings, p_option callboard.bookings)
RETURNS boolean
LANGUAGE sql STABLE
AS $$
    SELECT (p_pencil).status = 'pencil' AND (p_option).status = 'hold' AND (p_option).queued_at IS NOT NULL
   AND (p_pencil).artist_id = (p_option).artist_id
   AND (p_pencil).start_time < (p_option).end_time AND (p_option).start_time < (p_pencil).end_time
$$;
COMMENT ON FUNCTION callboard.is_challengeable IS 'Does this second option wait behind this pencil?';
