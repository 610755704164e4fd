CREATE OR REPLACE FUNCTION callboard.value_words(p_field text, p_value jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF p_field IN ('day_start', 'day_end') THEN
        RETURN to_char((p_value #>> '{}')::int * interval '1 minute', 'HH24:MI');
    ELSIF jsonb_typeof(p_value) = 'array' THEN
        RETURN coalesce((SELECT string_agg(v, ', ') FROM jsonb_array_elements_text(p_value) v), 'none');
    END IF;
    RETURN coalesce(nullif(p_value #>> '{}', ''), 'none');
END $$;
COMMENT ON FUNCTION callboard.value_words IS 'A value of a record''s field as people read it; nothing: none';
GRANT EXECUTE ON FUNCTION callboard.value_words TO callboard_reader;
