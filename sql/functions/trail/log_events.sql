-- Under the caller's row level security, with a plan for just these conditions. Words are looked for among the newest
-- events below the page that the other conditions leave, in a query around that for these: where the planner has the
-- choice, it reads all that the tenant ever did.
CREATE OR REPLACE FUNCTION callboard.log_events(p_before bigint, p_most int, p_narrow text)
RETURNS SETOF callboard.booking_events
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    below bigint := coalesce(p_before, 9223372036854775807);
    words text := callboard.log_conditions(p_narrow, false, true);
BEGIN
    RETURN QUERY EXECUTE
        'SELECT e.* FROM (SELECT e.* FROM callboard.booking_events e WHERE e.tenant_id = $1 AND e.seq < $2'
        || coalesce(callboard.log_conditions(p_narrow, false, false), '')
        || ' ORDER BY e.seq DESC LIMIT $4) e WHERE true' || coalesce(words, '') || ' ORDER BY e.seq DESC LIMIT $3'
        USING callboard.current_tenant(), below, p_most,
              CASE WHEN words IS NULL THEN p_most ELSE callboard.log_depth() END;
END $$;
COMMENT ON FUNCTION callboard.log_events IS
    'The tenant''s events of bookings below p_before, newest first, narrowed to what p_narrow says';
GRANT EXECUTE ON FUNCTION callboard.log_events TO callboard_reader;
