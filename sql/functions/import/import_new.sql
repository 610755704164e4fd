-- Nobody is made, and no project, for a row that is not booked.
CREATE OR REPLACE FUNCTION callboard.import_new(me callboard.acting, l callboard.import_line, p_how text[])
RETURNS callboard.import_line
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (l.says).artist_id IS NOT NULL AND ((l.says).project_id IS NOT NULL OR coalesce((l.says).project, '') = '')
       OR NOT 'create' = ANY (p_how) THEN
        RETURN callboard.import_fresh(me, l, p_how);
    END IF;
    BEGIN
        l := callboard.import_fresh(me, l, p_how);
        IF l.outcome = 'invalid' THEN
            RAISE EXCEPTION 'Made for nothing.' USING ERRCODE = 'CB099'; -- rolls it back; the answer stays
        END IF;
    EXCEPTION WHEN SQLSTATE 'CB099' THEN
        NULL;
    END;
    RETURN l;
END $$;
COMMENT ON FUNCTION callboard.import_new IS
    'A row that no booking stands for: its booking, with whom and what it needs, or why there can be none';
