CREATE OR REPLACE FUNCTION callboard.forgotten(e callboard.record_events) RETURNS callboard.record_events
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    field text;
BEGIN
    FOREACH field IN ARRAY callboard.forgettable(e.kind) LOOP
        e.record := CASE WHEN e.record ? field THEN e.record || jsonb_build_object(field, '') ELSE e.record END;
        e.changes := CASE WHEN e.changes ? field
                          THEN e.changes || jsonb_build_object(field, callboard.blanked(e.changes -> field))
                          ELSE e.changes END;
    END LOOP;
    IF e.act = 'forgotten' THEN
        e.changes := '{}'; -- nobody is to know which of them there were
    END IF;
    RETURN e;
END $$;
COMMENT ON FUNCTION callboard.forgotten IS 'An event of a record without what forget takes from it';
