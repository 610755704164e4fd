CREATE OR REPLACE FUNCTION callboard.read_booking_ids(p_lowest uuid, p_highest uuid, p_most int)
RETURNS TABLE (id uuid, title text, artist text, "start" timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT b.id, b.title, a.name, b.start_time
    FROM callboard.bookings b JOIN callboard.artists a ON a.tenant_id = b.tenant_id AND a.id = b.artist_id
    WHERE b.id BETWEEN p_lowest AND p_highest
    ORDER BY b.id LIMIT p_most;
END $$;
COMMENT ON FUNCTION callboard.read_booking_ids IS
    'The bookings whose ids lie between two, cancelled ones too: what a short id may mean';
GRANT EXECUTE ON FUNCTION callboard.read_booking_ids TO callboard_member;
