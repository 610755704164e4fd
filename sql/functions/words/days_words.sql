-- By the clocks of the zone that the request named, as time_words() is.
CREATE OR REPLACE FUNCTION callboard.days_words(p_start timestamptz, p_end timestamptz) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT CASE WHEN p_start::time <> '00:00' OR p_end::time <> '00:00' OR p_end <= p_start
                THEN callboard.time_words(p_start, p_end)
                WHEN p_end::date - p_start::date = 1 THEN to_char(p_start, 'Dy FMDD Mon')
                ELSE to_char(p_start, 'Dy FMDD Mon') || ' - ' || to_char(p_end::date - 1, 'Dy FMDD Mon') END
$$;
COMMENT ON FUNCTION callboard.days_words IS 'Whole days by their names, the last included: "Tue 24 Nov - Thu 26 Nov"';
GRANT EXECUTE ON FUNCTION callboard.days_words TO callboard_reader;
