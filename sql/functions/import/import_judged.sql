CREATE OR REPLACE FUNCTION callboard.import_judged(me callboard.acting, p_lines callboard.import_line[], p_how text[])
RETURNS callboard.import_line[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    l callboard.import_line;
BEGIN
    FOR i IN 1 .. cardinality(p_lines) LOOP
        l := p_lines[i];
        CONTINUE WHEN l.outcome IS NOT NULL;
        IF (l.was).id IS NULL THEN
            l := callboard.import_new(me, l, p_how);
        ELSIF callboard.import_is_over(l.was) THEN
            l := callboard.import_ended(me, l, p_how);
        ELSE
            l := callboard.import_known(me, l, p_how);
        END IF;
        p_lines[i] := l;
    END LOOP;
    RETURN p_lines;
END $$;
COMMENT ON FUNCTION callboard.import_judged IS 'How each row ended, or what is to be written for it';
