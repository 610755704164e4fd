CREATE OR REPLACE FUNCTION callboard.read_week(p_from date, p_to date) RETURNS SETOF callboard.booking_row
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    from_ timestamptz := callboard.midnight(p_from);
    to_ timestamptz := callboard.midnight(p_to);
BEGIN
    RETURN QUERY
    SELECT id, artist_id, project_id, created_by,
           callboard.us(start_time), callboard.us(end_time), callboard.us(lapses_at),
           callboard.us(queued_at), callboard.us(decide_by), NULL::bigint, NULL::bigint,
           status, NULL::text, version, heavy, title, NULL::text
    FROM callboard.bookings_between(from_, to_)
    WHERE status <> 'hold' OR lapses_at IS NULL OR lapses_at > clock_timestamp();
END $$;
COMMENT ON FUNCTION callboard.read_week IS
    'What stands on the board on the days [from, to); of a booking what the covering indexes hold, the rest is NULL';
GRANT EXECUTE ON FUNCTION callboard.read_week TO callboard_member, callboard_reports;
