-- What is in nobody's way goes in one statement; of the rest each UID in its own, in the order of the file, so that the
-- earlier row stands and the later is refused. A change may leave free what an earlier row was refused for: that one is
-- tried again, so that the next import of the same file finds nothing to do.
CREATE OR REPLACE FUNCTION callboard.import_written(me callboard.acting, p_lines callboard.import_line[])
RETURNS callboard.import_line[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    clean int[] := callboard.import_clean(me.tenant_id, p_lines);
    part callboard.import_line[] := ARRAY(SELECT p_lines[n] FROM unnest(clean) n ORDER BY n);
    refused int := -1;
    still int;
BEGIN
    BEGIN
        IF cardinality(part) > 0 THEN
            PERFORM callboard.import_write(me, part);
            p_lines := callboard.import_put(p_lines, callboard.import_done(part));
        END IF;
    EXCEPTION WHEN unique_violation THEN
        NULL; -- an id that is given twice: one by one
    END;
    LOOP
        p_lines := callboard.import_groups(me, p_lines);
        still := (SELECT count(*) FROM unnest(p_lines) l WHERE (l).outcome = 'refused' AND ((l).target).id IS NOT NULL);
        EXIT WHEN still IN (0, refused)
               OR NOT EXISTS (SELECT FROM unnest(p_lines) l WHERE (l).outcome = 'changed');
        refused := still;
    END LOOP;
    RETURN p_lines;
END $$;
COMMENT ON FUNCTION callboard.import_written IS 'Writes what the rows want and says how each ended';
