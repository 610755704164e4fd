-- The first argument of the trigger is the kind of the record, the second the column that identifies it. Instants are
-- written in UTC, so that the same instant is the same text whoever wrote it.
CREATE OR REPLACE FUNCTION callboard.log_record() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET TimeZone = 'UTC' AS $$
DECLARE
    before jsonb := CASE TG_OP WHEN 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
    after jsonb := CASE TG_OP WHEN 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
    row jsonb := CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
    changes jsonb := callboard.record_changes(callboard.record_json(before), callboard.record_json(after));
BEGIN
    IF changes <> '{}' AND NOT callboard.is_restoring(coalesce(row ->> 'tenant_id', row ->> 'id')::uuid) THEN
        PERFORM callboard.log_record_event(TG_ARGV[0], (row ->> TG_ARGV[1])::uuid, row,
            coalesce(nullif(current_setting('app.verb', true), ''), callboard.record_act(before, after)), changes,
            callboard.record_json(after));
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION callboard.log_record IS 'The event of a change of a record; none where nothing changed';
