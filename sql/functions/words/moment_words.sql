-- By the clocks of the zone that the request named.
CREATE OR REPLACE FUNCTION callboard.moment_words(p_at timestamptz) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT to_char(p_at, 'Dy FMDD Mon HH24:MI')
$$;
COMMENT ON FUNCTION callboard.moment_words IS '"Tue 24 Nov 09:00"';
GRANT EXECUTE ON FUNCTION callboard.moment_words TO callboard_reader;
