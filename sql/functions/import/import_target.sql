CREATE OR REPLACE FUNCTION callboard.import_target(me callboard.acting, b callboard.bookings,
                                                   p_row callboard.import_rows, p_fields text[])
RETURNS callboard.bookings
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF 'status' = ANY (p_fields) THEN
        b := callboard.with_status(me, b, CASE p_row.status WHEN 'second' THEN 'hold' ELSE p_row.status END,
                                   p_row.status = 'second');
    END IF;
    b.artist_id := CASE WHEN 'artist_id' = ANY (p_fields) THEN p_row.artist_id ELSE b.artist_id END;
    b.start_time := CASE WHEN 'start' = ANY (p_fields) THEN p_row.start_time ELSE b.start_time END;
    b.end_time := CASE WHEN 'end' = ANY (p_fields) THEN p_row.end_time ELSE b.end_time END;
    b.title := CASE WHEN 'title' = ANY (p_fields) THEN p_row.title ELSE b.title END;
    b.project_id := CASE WHEN 'project_id' = ANY (p_fields) THEN p_row.project_id ELSE b.project_id END;
    b.notes := CASE WHEN 'notes' = ANY (p_fields) THEN p_row.notes ELSE b.notes END;
    b.heavy := CASE WHEN 'heavy' = ANY (p_fields) THEN p_row.heavy ELSE b.heavy END;
    b.decide_by := CASE WHEN 'decide_by' = ANY (p_fields) THEN p_row.decide_by ELSE b.decide_by END;
    RETURN b;
END $$;
COMMENT ON FUNCTION callboard.import_target IS 'A booking with what a row says of some of its fields';
