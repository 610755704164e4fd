CREATE OR REPLACE FUNCTION callboard.blanked(p_change jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE
AS $$
    SELECT jsonb_agg(CASE jsonb_typeof(side) WHEN 'null' THEN side ELSE '""' END ORDER BY n)
    FROM jsonb_array_elements(p_change) WITH ORDINALITY s (side, n)
$$;
COMMENT ON FUNCTION callboard.blanked IS '[before, after] with nothing in it; what was not there is still not there';
