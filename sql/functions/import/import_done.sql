CREATE OR REPLACE FUNCTION callboard.import_done(p_lines callboard.import_line[]) RETURNS callboard.import_line[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    l callboard.import_line;
BEGIN
    FOR i IN 1 .. coalesce(cardinality(p_lines), 0) LOOP
        l := p_lines[i];
        l.outcome := CASE WHEN (l.target).version IS NULL THEN 'booked' ELSE 'changed' END;
        p_lines[i] := l;
    END LOOP;
    RETURN p_lines;
END $$;
COMMENT ON FUNCTION callboard.import_done IS 'Rows that were written: booked, or changed';
