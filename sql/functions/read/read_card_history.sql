CREATE OR REPLACE FUNCTION callboard.read_card_history(p_booking uuid, p_before bigint, p_most int)
RETURNS SETOF callboard.told
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT t.*
    FROM (SELECT * FROM callboard.booking_events
          WHERE booking_id = p_booking AND seq < coalesce(p_before, 9223372036854775807)
          ORDER BY seq DESC LIMIT p_most) e, callboard.tell_event(e) t
    ORDER BY t.seq;
END $$;
COMMENT ON FUNCTION callboard.read_card_history IS
    'The newest part of a booking''s history below p_before, oldest of it first';
GRANT EXECUTE ON FUNCTION callboard.read_card_history TO callboard_member;
