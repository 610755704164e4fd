CREATE OR REPLACE FUNCTION callboard.holiday_words(p_day date, p_was text, p_is text) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT CASE WHEN p_is IS NULL THEN 'no holiday on ' || d
                WHEN p_was IS NULL THEN concat_ws(' ', 'holiday', d, nullif(p_is, ''))
                ELSE format('holiday %s %s -> %s', d, coalesce(nullif(p_was, ''), 'unnamed'),
                            coalesce(nullif(p_is, ''), 'unnamed')) END
    FROM to_char(p_day, 'Dy FMDD Mon YYYY') d
$$;
COMMENT ON FUNCTION callboard.holiday_words IS
    'What became of a holiday, by its names before and after; NULL: it is none';
GRANT EXECUTE ON FUNCTION callboard.holiday_words TO callboard_reader;
