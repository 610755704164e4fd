CREATE OR REPLACE FUNCTION callboard.value_words(p_field text, p_value jsonb) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE
    WHEN p_field IN ('day_start', 'day_end') THEN to_char((p_value #>> '{}')::int * interval '1 minute', 'HH24:MI')
    WHEN jsonb_typeof(p_value) = 'array' THEN
        coalesce((SELECT string_agg(v, ', ') FROM jsonb_array_elements_text(p_value) v), 'none')
    ELSE coalesce(nullif(p_value #>> '{}', ''), 'none') END
$$;
COMMENT ON FUNCTION callboard.value_words IS 'A value of a record''s field as people read it; nothing: none';
GRANT EXECUTE ON FUNCTION callboard.value_words TO callboard_reader;
