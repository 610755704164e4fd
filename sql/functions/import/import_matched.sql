CREATE OR REPLACE FUNCTION callboard.import_matched(p_tenant uuid, p_lines callboard.import_line[],
                                                    p_pool callboard.import_side[]) RETURNS callboard.import_line[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    l callboard.import_line;
    b callboard.bookings;
    r record;
BEGIN
    FOR r IN SELECT s.n, s.booking_id FROM unnest(p_pool) s WHERE s.is_row AND s.booking_id IS NOT NULL
             UNION ALL SELECT t.n, t.booking_id FROM callboard.import_twins(p_tenant, p_lines) t
    LOOP
        SELECT * INTO b FROM callboard.bookings x WHERE x.tenant_id = p_tenant AND x.id = r.booking_id;
        l := p_lines[r.n];
        l.was := b;
        p_lines[r.n] := l;
    END LOOP;
    RETURN p_lines;
END $$;
COMMENT ON FUNCTION callboard.import_matched IS 'The rows with the bookings that they stand for, as those are now';
