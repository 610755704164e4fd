-- Not even the owner's own functions change what is written, but for two: `forget` blanks what it is for and nothing
-- else, and a studio in which nothing was ever booked goes with all it has.
CREATE OR REPLACE FUNCTION callboard.keep_records() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW IS NOT DISTINCT FROM callboard.forgotten(OLD)
                              OR OLD.changes ? 'reason' AND OLD.changes -> 'artist_id' ->> 0 <> ''
                                 AND NEW IS NOT DISTINCT FROM callboard.forgotten_before(OLD)) THEN
        RETURN NEW;
    ELSIF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM callboard.booking_events WHERE tenant_id = OLD.tenant_id) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'Events are never changed or deleted.' USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION callboard.keep_records IS 'Refuses any change of what is written but what forget does';
