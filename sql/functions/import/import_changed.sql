CREATE OR REPLACE FUNCTION callboard.import_changed(me callboard.acting, l callboard.import_line, p_fields text[],
                                                    p_how text[]) RETURNS callboard.import_line
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    w callboard.bookings;
BEGIN
    BEGIN
        IF p_fields && '{artist_id,project_id}' THEN
            l := callboard.import_named(me.tenant_id, l, p_how);
        END IF;
        IF l.outcome IS NULL THEN
            w := callboard.import_target(me, l.was, l.says, p_fields);
            l.message := callboard.change_problem(me, l.was, w);
            l.outcome := CASE WHEN l.message IS NOT NULL THEN 'invalid' END;
        END IF;
        IF l.outcome IS NOT NULL THEN
            RAISE EXCEPTION 'Nobody is made for it.' USING ERRCODE = 'CB099';
        END IF;
        l.target := w;
    EXCEPTION WHEN SQLSTATE 'CB099' THEN
        NULL;
    END;
    RETURN l;
END $$;
COMMENT ON FUNCTION callboard.import_changed IS
    'What a booking becomes by the fields that the file has changed, or why it cannot';
