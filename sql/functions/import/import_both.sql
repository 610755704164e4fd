-- A loop, because to start a query for a few words costs more than all that is compared of a row.
CREATE OR REPLACE FUNCTION callboard.import_both(p_fields text[], p_others text[]) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    field text;
BEGIN
    FOREACH field IN ARRAY p_fields LOOP
        IF field <> ALL (p_others) THEN
            p_fields := array_remove(p_fields, field);
        END IF;
    END LOOP;
    RETURN p_fields;
END $$;
COMMENT ON FUNCTION callboard.import_both IS 'The fields that are in both lists';
