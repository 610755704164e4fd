-- What one leaves free may be what another waits for: together first, else one by one, for as long as something comes
-- of it.
CREATE OR REPLACE FUNCTION callboard.import_group(me callboard.acting, p_lines callboard.import_line[])
RETURNS callboard.import_line[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    l callboard.import_line;
    more boolean := true;
BEGIN
    IF cardinality(p_lines) > 1 THEN
        BEGIN
            PERFORM callboard.import_write(me, p_lines);
            RETURN callboard.import_done(p_lines);
        EXCEPTION WHEN exclusion_violation OR unique_violation THEN NULL;
        END;
    END IF;
    WHILE more LOOP
        more := false;
        FOR i IN 1 .. cardinality(p_lines) LOOP
            l := p_lines[i];
            CONTINUE WHEN l.outcome IN ('booked', 'changed', 'invalid');
            p_lines[i] := callboard.import_one(me, l);
            more := more OR (p_lines[i]).outcome <> 'refused' AND cardinality(p_lines) > 1;
        END LOOP;
    END LOOP;
    RETURN p_lines;
END $$;
COMMENT ON FUNCTION callboard.import_group IS 'The rows of one UID in one statement, or as many of them as can be';
