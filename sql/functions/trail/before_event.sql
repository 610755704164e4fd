CREATE OR REPLACE FUNCTION callboard.before_event(e callboard.booking_events) RETURNS callboard.booking_events
LANGUAGE sql STABLE
AS $$
    SELECT jsonb_populate_record(e, (
    SELECT jsonb_object_agg(CASE c.key WHEN 'start' THEN 'start_time' WHEN 'end' THEN 'end_time' ELSE c.key END,
                            c.value -> 0)
    FROM jsonb_each((e).changes) c))
$$;
COMMENT ON FUNCTION callboard.before_event IS 'A booking as it was before an event: what changed is put back';
GRANT EXECUTE ON FUNCTION callboard.before_event TO callboard_reader;
