-- Under every write of a booking: so the fields are named, and no query over the keys is started for each.
CREATE OR REPLACE FUNCTION callboard.booking_changes(p_was jsonb, p_is jsonb) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    field text;
    changes jsonb := '{}';
BEGIN
    FOREACH field IN ARRAY '{artist_id,project_id,title,notes,start,end,status,lapses_at,queued_at,decide_by,reason,'
                           'heavy,split_from}'::text[] LOOP
        IF coalesce(p_was -> field, 'null') <> coalesce(p_is -> field, 'null') THEN
            changes := changes || jsonb_build_object(field, jsonb_build_array(p_was -> field, p_is -> field));
        END IF;
    END LOOP;
    RETURN changes;
END $$;
COMMENT ON FUNCTION callboard.booking_changes IS
    'Fields in which two states of a booking differ, as booking_json() names them: {"start": [before, after]}';
