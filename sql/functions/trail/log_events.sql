-- Under the caller's row level security, with a plan for just these conditions. Words are looked for among the newest
-- events below the page that the other conditions leave, in a query around that for these: where the planner has the
-- choice, it reads all that the tenant ever did. Titles are looked through in the index, because the events of a small
-- tenant lie a page each; the events themselves are read only where a title has the words.
CREATE OR REPLACE FUNCTION callboard.log_events(p_before bigint, p_most int, p_conditions text, p_words text)
RETURNS SETOF callboard.booking_events
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    below bigint := coalesce(p_before, 9223372036854775807);
    left_of_it text := 'callboard.booking_events e WHERE e.tenant_id = $1 AND e.seq < $2'
                       || coalesce(p_conditions, '') || ' ORDER BY e.seq DESC ';
BEGIN
    IF p_words IS NULL THEN
        RETURN QUERY EXECUTE 'SELECT e.* FROM ' || left_of_it || 'LIMIT $3'
            USING callboard.current_tenant(), below, p_most;
    ELSE
        RETURN QUERY EXECUTE
            'SELECT f.* FROM (SELECT e.seq FROM (SELECT e.seq, e.title FROM ' || left_of_it || 'LIMIT $4) e WHERE true'
            || p_words || ' ORDER BY e.seq DESC LIMIT $3) found '
            'JOIN callboard.booking_events f ON f.tenant_id = $1 AND f.seq = found.seq ORDER BY f.seq DESC'
            USING callboard.current_tenant(), below, p_most, callboard.log_depth();
    END IF;
END $$;
COMMENT ON FUNCTION callboard.log_events IS
    'The tenant''s events of bookings below p_before, newest first, narrowed as log_narrow() says';
GRANT EXECUTE ON FUNCTION callboard.log_events TO callboard_reader;
