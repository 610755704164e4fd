CREATE OR REPLACE FUNCTION callboard.log_conditions(p_narrow text, p_below bigint, p_records boolean) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT string_agg(' AND ' || callboard.log_condition(w[1], trim(BOTH '"' FROM w[2]), p_below, p_records), '')
        FROM regexp_matches(regexp_replace(coalesce(p_narrow, ''), '(^|\s)@', '\1project:', 'g'),
                            '(?:([a-z]+):)?("[^"]*"|[^\s"]+)', 'g') w);
END $$;
COMMENT ON FUNCTION callboard.log_conditions IS 'All of what the log is narrowed to, as conditions; NULL: it is not';
GRANT EXECUTE ON FUNCTION callboard.log_conditions TO callboard_reader;
