CREATE OR REPLACE FUNCTION callboard.booking_json(p_booking callboard.bookings) RETURNS jsonb
LANGUAGE sql STABLE
AS $$
    SELECT jsonb_build_object(
    'artist_id', (p_booking).artist_id, 'project_id', (p_booking).project_id, 'title', (p_booking).title,
    'notes', (p_booking).notes, 'start', (p_booking).start_time, 'end', (p_booking).end_time,
    'status', (p_booking).status, 'lapses_at', (p_booking).lapses_at, 'queued_at', (p_booking).queued_at,
    'decide_by', (p_booking).decide_by, 'reason', (p_booking).reason, 'heavy', (p_booking).heavy,
    'split_from', (p_booking).split_from)
$$;
COMMENT ON FUNCTION callboard.booking_json IS 'What of a booking can change, by the names that history prints';
GRANT EXECUTE ON FUNCTION callboard.booking_json TO callboard_reader;
