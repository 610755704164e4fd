CREATE OR REPLACE FUNCTION callboard.import_put(p_lines callboard.import_line[], p_fresh callboard.import_line[])
RETURNS callboard.import_line[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    l callboard.import_line;
BEGIN
    FOREACH l IN ARRAY p_fresh LOOP
        p_lines[l.n] := l;
    END LOOP;
    RETURN p_lines;
END $$;
COMMENT ON FUNCTION callboard.import_put IS 'The rows of a batch, some of them replaced';
