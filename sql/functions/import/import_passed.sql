-- They have been paired, so that no other row takes their bookings, and none of those has lost its row.
CREATE OR REPLACE FUNCTION callboard.import_passed(p_lines callboard.import_line[], p_rows jsonb)
RETURNS callboard.import_line[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    l callboard.import_line;
BEGIN
    IF NOT jsonb_path_exists(p_rows, '$[*].passed') THEN
        RETURN p_lines;
    END IF;
    FOR i IN 1 .. cardinality(p_lines) LOOP
        l := p_lines[i];
        CONTINUE WHEN NOT p_rows -> (i - 1) ? 'passed';
        l.outcome := 'passed';
        p_lines[i] := l;
    END LOOP;
    RETURN p_lines;
END $$;
COMMENT ON FUNCTION callboard.import_passed IS 'The rows that only say what else there is are passed over';
