CREATE OR REPLACE FUNCTION callboard.read_booking(p_id uuid) RETURNS SETOF callboard.booking_row
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT id, artist_id, project_id, created_by,
           callboard.us(start_time), callboard.us(end_time), callboard.us(lapses_at),
           callboard.us(queued_at), callboard.us(decide_by), callboard.us(created_at), callboard.us(updated_at),
           status, reason, version, heavy, title, notes
    FROM callboard.bookings
    WHERE id = p_id;
END $$;
COMMENT ON FUNCTION callboard.read_booking IS 'One booking with everything, notes included; also a cancelled one';
GRANT EXECUTE ON FUNCTION callboard.read_booking TO callboard_member, callboard_reports;
