CREATE OR REPLACE FUNCTION callboard.import_noted(p_tenant uuid, p_lines callboard.import_line[],
                                                  p_pool callboard.import_side[]) RETURNS callboard.import_line[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
SET enable_nestloop = off AS $$ -- a thousand of each, whatever is estimated of them
DECLARE
    l callboard.import_line;
    r record;
BEGIN
    FOR r IN SELECT DISTINCT ON (s.n) s.n, b.booking_id, b.n IS NULL AS is_left
             FROM unnest(p_pool) s JOIN unnest(p_pool) b ON b.uid = s.uid AND NOT b.is_row AND b.live
             WHERE s.is_row AND s.booking_id IS NULL AND b.artist_id IS DISTINCT FROM s.artist_id
             ORDER BY s.n, b.n IS NULL DESC, b.start_time, b.booking_id
    LOOP
        l := p_lines[r.n];
        CONTINUE WHEN l.outcome IS NOT NULL;
        l.message := 'Its UID is also ' || callboard.import_booking_words(p_tenant, r.booking_id)
                     || CASE WHEN r.is_left THEN '; --reassign moves that instead.' ELSE '.' END;
        p_lines[r.n] := l;
    END LOOP;
    RETURN p_lines;
END $$;
COMMENT ON FUNCTION callboard.import_noted IS
    'The rows that are to be booked though their UID is somebody else''s booking, with that said';
