CREATE OR REPLACE FUNCTION callboard.read_week_time_off(p_from date, p_to date, p_at timestamptz)
RETURNS TABLE (id uuid, artist_id uuid, start_us bigint, end_us bigint, reason text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    from_ timestamptz := callboard.midnight(p_from);
    seen boolean := callboard.sees_private();
    to_ timestamptz := callboard.midnight(p_to);
BEGIN
    IF p_at IS NULL THEN
        RETURN QUERY
        SELECT id, artist_id, callboard.us(start_time), callboard.us(end_time),
               CASE WHEN seen THEN reason ELSE '' END
        FROM callboard.time_off
        WHERE start_time >= from_ - interval '8784 hours'
          AND start_time < to_ AND end_time > from_;
    ELSE
        RETURN QUERY
        SELECT id, artist_id, callboard.us(start_time), callboard.us(end_time),
               CASE WHEN seen THEN reason ELSE '' END
        FROM callboard.time_off_then(from_, to_, p_at);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.read_week_time_off IS
    'Time off that overlaps the days [from, to), as it was at an instant, NULL: as it is; reasons not for viewers';
GRANT EXECUTE ON FUNCTION callboard.read_week_time_off TO callboard_member, callboard_reports;
