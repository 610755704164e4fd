CREATE OR REPLACE FUNCTION callboard.import_told(p_lines callboard.import_line[]) RETURNS SETOF callboard.imported
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT (l).line, (l).outcome,
           CASE (l).outcome
           WHEN 'changed' THEN (SELECT callboard.difference(e) FROM callboard.newest_event((l).target) e)
           ELSE (l).message END,
           coalesce(((l).target).id, ((l).was).id)
    FROM unnest(p_lines) l ORDER BY (l).n
$$;
COMMENT ON FUNCTION callboard.import_told IS 'How the rows ended, and of what was changed what';
