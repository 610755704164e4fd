CREATE OR REPLACE FUNCTION callboard.record_before(e callboard.record_events) RETURNS jsonb
LANGUAGE sql IMMUTABLE
AS $$
    SELECT (e).record || (SELECT coalesce(jsonb_object_agg(key, value -> 0), '{}') FROM jsonb_each((e).changes))
$$;
COMMENT ON FUNCTION callboard.record_before IS
    'A record as it was before an event: what changed is put back; its name is null: it was not there';
GRANT EXECUTE ON FUNCTION callboard.record_before TO callboard_reader;
