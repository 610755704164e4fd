CREATE OR REPLACE FUNCTION callboard.import_changed(me callboard.acting, l callboard.import_line, p_fields text[],
                                                    p_how text[]) RETURNS callboard.import_line
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    w callboard.bookings;
BEGIN
    IF p_fields && '{artist_id,project_id}' THEN
        l := callboard.import_named(me.tenant_id, l, p_how);
        IF l.outcome IS NOT NULL THEN
            RETURN l;
        END IF;
    END IF;
    w := callboard.import_target(me, l.was, l.says, p_fields);
    l.message := callboard.change_problem(me, l.was, w);
    IF l.message IS NOT NULL THEN
        l.outcome := 'invalid';
    ELSE
        l.target := w;
    END IF;
    RETURN l;
END $$;
COMMENT ON FUNCTION callboard.import_changed IS
    'What a booking becomes by the fields that the file has changed, or why it cannot';
