CREATE OR REPLACE FUNCTION callboard.one_or_more(p_ids uuid[], p_column text) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE coalesce(cardinality(p_ids), 0) WHEN 0 THEN 'false'
       WHEN 1 THEN format('e.%I = %L', p_column, p_ids[1])
       ELSE format('e.%I = ANY (%L)', p_column, p_ids) END
$$;
COMMENT ON FUNCTION callboard.one_or_more IS 'A condition; of one id alone it can be an index''s';
GRANT EXECUTE ON FUNCTION callboard.one_or_more TO callboard_reader;
