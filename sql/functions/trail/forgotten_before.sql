-- Time off has passed from one artist to another: what was said of the first is the side before.
CREATE OR REPLACE FUNCTION callboard.forgotten_before(e callboard.record_events) RETURNS callboard.record_events
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    e.changes := jsonb_set(e.changes, '{reason,0}', callboard.blanked(e.changes -> 'reason') -> 0);
    RETURN e;
END $$;
COMMENT ON FUNCTION callboard.forgotten_before IS
    'An event of time off as it is once the artist is forgotten who had it before';
