-- The fields of holidays become the two columns that hold all of them.
CREATE OR REPLACE FUNCTION callboard.record_columns(p_turn callboard.record_turn) RETURNS jsonb
LANGUAGE sql STABLE
AS $$
    SELECT coalesce(jsonb_object_agg(key, value) FILTER (WHERE key NOT LIKE 'holiday %'), '{}')
           || CASE WHEN bool_or(key LIKE 'holiday %') THEN
                  (SELECT jsonb_build_object('holidays', coalesce(jsonb_agg(substr(f.key, 9) ORDER BY f.key), '[]'),
                       'holiday_names', coalesce(jsonb_object_agg(substr(f.key, 9), f.value), '{}'))
                   FROM jsonb_each((p_turn).now || (p_turn).wanted) f
                   WHERE f.key LIKE 'holiday %' AND f.value <> 'null')
              ELSE '{}' END
    FROM jsonb_each((p_turn).wanted)
$$;
COMMENT ON FUNCTION callboard.record_columns IS 'What is to be written into a record''s row: columns and their values';
