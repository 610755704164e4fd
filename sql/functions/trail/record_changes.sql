CREATE OR REPLACE FUNCTION callboard.record_changes(p_was jsonb, p_is jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE
AS $$
    SELECT coalesce(jsonb_object_agg(key, jsonb_build_array(p_was -> key, p_is -> key)), '{}')
    FROM (SELECT jsonb_object_keys(p_was || p_is) AS key) keys
    WHERE coalesce(p_was -> key, 'null') <> coalesce(p_is -> key, 'null')
$$;
COMMENT ON FUNCTION callboard.record_changes IS 'Fields in which two states of a row differ: {"rate": [before, after]}';
GRANT EXECUTE ON FUNCTION callboard.record_changes TO callboard_reader;
