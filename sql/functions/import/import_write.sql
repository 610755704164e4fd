-- The past is the import's to open, not that of who moves up behind it.
CREATE OR REPLACE FUNCTION callboard.import_write(me callboard.acting, p_lines callboard.import_line[]) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    past text := current_setting('app.past', true);
    before callboard.bookings[] := ARRAY(SELECT (l).was FROM unnest(p_lines) l WHERE ((l).target).version IS NOT NULL);
    fresh callboard.bookings[] := callboard.write_targets(me, ARRAY(SELECT (l).target FROM unnest(p_lines) l));
BEGIN
    IF cardinality(before) > 0 THEN
        PERFORM set_config('app.past', '', true);
        PERFORM callboard.promote_behind(me, before, fresh);
        PERFORM set_config('app.past', past, true);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.import_write IS
    'Writes what some rows want in one statement; raises where the constraint refuses';
