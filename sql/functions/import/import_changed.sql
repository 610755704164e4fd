-- Whom the row names anew may have to be made, and is made for nothing if the row is wrong all the same: that is taken
-- back. Nothing is made for any other row, which then needs no subtransaction.
CREATE OR REPLACE FUNCTION callboard.import_changed(me callboard.acting, l callboard.import_line, p_fields text[],
                                                    p_how text[]) RETURNS callboard.import_line
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT p_fields && '{artist_id,project_id}' THEN
        RETURN callboard.import_becomes(me, l, p_fields);
    END IF;
    BEGIN
        l := callboard.import_named(me.tenant_id, l, p_how);
        IF l.outcome IS NULL THEN
            l := callboard.import_becomes(me, l, p_fields);
        END IF;
        IF l.outcome IS NOT NULL THEN
            RAISE EXCEPTION 'Nobody is made for it.' USING ERRCODE = 'CB099';
        END IF;
    EXCEPTION WHEN SQLSTATE 'CB099' THEN
        NULL;
    END;
    RETURN l;
END $$;
COMMENT ON FUNCTION callboard.import_changed IS
    'What a booking becomes by the fields that the file has changed, or why it cannot';
