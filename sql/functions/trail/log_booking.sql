CREATE OR REPLACE FUNCTION callboard.log_booking() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    before jsonb := CASE TG_OP WHEN 'INSERT' THEN '{}' ELSE callboard.booking_json(OLD) END;
    after jsonb := CASE TG_OP WHEN 'DELETE' THEN '{}' ELSE callboard.booking_json(NEW) END;
    said text := nullif(current_setting('app.verb', true), '');
    act text := CASE
        WHEN TG_OP = 'DELETE' THEN 'deleted'
        WHEN said = 'split' THEN said
        WHEN NEW.status = 'hold' AND (said = 'promoted' OR TG_OP = 'INSERT' AND NEW.split_from IS NOT NULL) THEN 'split'
        WHEN TG_OP = 'INSERT' AND NEW.split_from IS NOT NULL THEN coalesce(said, 'split')
        WHEN TG_OP = 'INSERT' THEN 'booked'
        ELSE coalesce(said, callboard.act_of(OLD, NEW)) END;
BEGIN
    IF callboard.is_restoring(CASE TG_OP WHEN 'DELETE' THEN OLD.tenant_id ELSE NEW.tenant_id END) THEN
        RETURN NULL;
    END IF;
    PERFORM callboard.log_event(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END, act,
                                callboard.booking_changes(before, after));
    RETURN NULL;
END $$;
COMMENT ON FUNCTION callboard.log_booking IS 'The event of a change: one for each';
