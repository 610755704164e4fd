-- The first line of every write. Whoever said SET CONSTRAINTS ALL DEFERRED would else be told "booked" by the
-- function and "refused" by COMMIT; whoever set app.verb or app.past himself would forge the trail.
CREATE OR REPLACE FUNCTION callboard.begin_write() RETURNS callboard.acting
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    SET CONSTRAINTS callboard.no_double_booking IMMEDIATE;
    PERFORM set_config('app.verb', '', true), set_config('app.past', '', true),
            set_config('app.undoes', '', true), set_config('app.redo', '', true);
    IF coalesce(current_setting('app.act', true), '') !~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$' THEN
        PERFORM set_config('app.act', '', true);
    END IF;
    IF coalesce(current_setting('app.source', true), '') !~ '^[a-z]{0,20}$' THEN
        PERFORM set_config('app.source', 'other', true);
    END IF;
    RETURN callboard.who();
END $$;
COMMENT ON FUNCTION callboard.begin_write IS 'Makes the constraint immediate, clears forged settings, says who acts';
