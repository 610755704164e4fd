-- A row that was printed from a booking and says something new is compared with what was printed.
CREATE OR REPLACE FUNCTION callboard.import_base(l callboard.import_line) RETURNS callboard.import_rows
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    b callboard.bookings := l.was;
    base callboard.import_rows;
    e callboard.booking_events;
BEGIN
    SELECT * INTO base FROM callboard.import_rows i
    WHERE i.tenant_id = b.tenant_id AND i.booking_id = b.id AND i.uid = coalesce(l.uid, '');
    IF l.version IS NULL OR lower(l.uid) IS DISTINCT FROM b.id::text OR base.booking_id IS NOT NULL
       AND callboard.import_differs(callboard.import_completed(l.says, base), base) = '{}' THEN
        RETURN base;
    END IF;
    SELECT * INTO e FROM callboard.booking_events x
    WHERE x.tenant_id = b.tenant_id AND x.booking_id = b.id AND x.version = l.version ORDER BY x.seq DESC LIMIT 1;
    RETURN CASE WHEN e.seq IS NULL THEN base
                ELSE callboard.import_as_row(jsonb_populate_record(b, to_jsonb(e) - 'tenant_id')) END;
END $$;
COMMENT ON FUNCTION callboard.import_base IS
    'What the file last said of a booking, or how it stood in the version that was printed; NULL: nobody knows';
