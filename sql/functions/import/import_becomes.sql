CREATE OR REPLACE FUNCTION callboard.import_becomes(me callboard.acting, l callboard.import_line, p_fields text[])
RETURNS callboard.import_line
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    target callboard.bookings := callboard.import_target(me, l.was, l.says, p_fields);
BEGIN
    l.message := callboard.change_problem(me, l.was, target);
    IF l.message IS NULL THEN
        l.target := target;
    ELSE
        l.outcome := 'invalid';
    END IF;
    RETURN l;
END $$;
COMMENT ON FUNCTION callboard.import_becomes IS
    'A row with what its booking is to be by these fields of it; invalid: it cannot be that';
