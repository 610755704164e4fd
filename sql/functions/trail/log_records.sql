-- Under the caller's row level security, with a plan for just these conditions. How records were when the trail began
-- is no event that anybody wants to read.
CREATE OR REPLACE FUNCTION callboard.log_records(p_before bigint, p_most int, p_conditions text, p_words text)
RETURNS SETOF callboard.record_events
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    below bigint := coalesce(p_before, 9223372036854775807);
BEGIN
    RETURN QUERY EXECUTE
        'SELECT e.* FROM (SELECT e.* FROM callboard.record_events e WHERE e.tenant_id = $1 AND e.seq < $2 AND '
        'e.act <> ''known''' || coalesce(p_conditions, '')
        || ' ORDER BY e.seq DESC LIMIT $4) e WHERE true' || coalesce(p_words, '') || ' ORDER BY e.seq DESC LIMIT $3'
        USING callboard.current_tenant(), below, p_most,
              CASE WHEN p_words IS NULL THEN p_most ELSE callboard.log_depth() END;
END $$;
COMMENT ON FUNCTION callboard.log_records IS
    'The tenant''s events of records below p_before, newest first, narrowed as log_narrow() says';
GRANT EXECUTE ON FUNCTION callboard.log_records TO callboard_reader;
