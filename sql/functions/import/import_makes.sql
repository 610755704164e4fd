CREATE OR REPLACE FUNCTION callboard.import_makes(p_lines callboard.import_line[], p_how text[])
RETURNS SETOF callboard.import_line
LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT l FROM unnest(p_lines) l
    WHERE 'create' = ANY (p_how) AND (l).outcome IS NULL
      AND (((l).says).artist_id IS NULL OR ((l).says).project <> '' AND ((l).says).project_id IS NULL)
$$;
COMMENT ON FUNCTION callboard.import_makes IS 'The rows whose artist or project may have to be made';
