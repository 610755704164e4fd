CREATE OR REPLACE FUNCTION callboard.import_one(me callboard.acting, l callboard.import_line)
RETURNS callboard.import_line
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM callboard.import_write(me, ARRAY[l]);
    l.outcome := CASE WHEN (l.target).version IS NULL THEN 'booked' ELSE 'changed' END;
    l.message := CASE l.outcome WHEN 'booked' THEN l.message END;
    RETURN l;
EXCEPTION
WHEN exclusion_violation THEN
    l.outcome := 'refused';
    l.message := coalesce(callboard.import_refusal(me.zone, l.target), 'Another booking is in the way.');
    RETURN l;
WHEN unique_violation THEN
    l.outcome := 'invalid';
    l.message := 'This id already belongs to another booking.';
    RETURN l;
END $$;
COMMENT ON FUNCTION callboard.import_one IS 'One row, on its own: booked, changed, or refused and by whom';
