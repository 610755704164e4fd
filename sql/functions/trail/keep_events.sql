-- Not even the owner's own functions change what is written. (Dropping the trigger is the operator's word.)
CREATE OR REPLACE FUNCTION callboard.keep_events() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'Events are never changed or deleted.' USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION callboard.keep_events IS 'Refuses any change of what is written';
