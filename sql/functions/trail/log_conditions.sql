-- p_words: of the words that are looked for in the titles; else of those that an index knows.
CREATE OR REPLACE FUNCTION callboard.log_conditions(p_narrow text, p_records boolean, p_words boolean) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT string_agg(' AND ' || callboard.log_condition(w[1], trim(BOTH '"' FROM w[2]), p_records), '')
        FROM regexp_matches(regexp_replace(coalesce(p_narrow, ''), '(^|\s)@', '\1project:', 'g'),
                            '(?:([a-z]+):)?("[^"]*"|[^\s"]+)', 'g') w
        WHERE p_words = (coalesce(w[1], '') <> ALL ('{by,artist,project,kind,act,from,since}')));
END $$;
COMMENT ON FUNCTION callboard.log_conditions IS
    'What the log is narrowed to, as conditions that each begin with AND; NULL: there are none';
GRANT EXECUTE ON FUNCTION callboard.log_conditions TO callboard_reader;
