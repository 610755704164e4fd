-- The past is closed for inserting and for changing the start, and only then: a row stays valid for ever, can
-- still be released, and survives dump and restore (as a CHECK it did not). app.past is set by the write
-- functions alone: import (an admin opened the past), undo (restores what stood). A restore
-- brings the past back. What was split from a booking stood there before.
CREATE OR REPLACE FUNCTION callboard.guard_past() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.start_time < clock_timestamp() - interval '5 minutes'
       AND coalesce(current_setting('app.past', true), '') NOT IN ('import', 'undo')
       AND NOT (TG_OP = 'INSERT' AND NEW.split_from IS NOT NULL)
       AND NOT callboard.is_restoring(NEW.tenant_id) THEN
        RAISE EXCEPTION USING MESSAGE = callboard.past_closed(),
                  ERRCODE = 'check_violation', CONSTRAINT = 'bookings_past_is_closed',
                  SCHEMA = 'callboard', TABLE = 'bookings';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION callboard.guard_past IS 'Refuses a start over five minutes in the past';
