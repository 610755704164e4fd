CREATE OR REPLACE FUNCTION callboard.time_words(p_start timestamptz, p_end timestamptz) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT callboard.moment_words(p_start) || CASE WHEN p_start::date = p_end::date THEN to_char(p_end, '-HH24:MI')
                                               ELSE ' - ' || callboard.moment_words(p_end) END
$$;
COMMENT ON FUNCTION callboard.time_words IS '"Tue 24 Nov 09:00-18:00"';
GRANT EXECUTE ON FUNCTION callboard.time_words TO callboard_reader;
