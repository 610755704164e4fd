-- UID is the identity where there is one, else artist, start, end and title.
CREATE OR REPLACE FUNCTION callboard.import_twin(w callboard.bookings) RETURNS callboard.bookings
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT * FROM callboard.bookings b
    WHERE b.tenant_id = (w).tenant_id
      AND CASE WHEN (w).uid IS NOT NULL THEN b.uid = (w).uid
               ELSE b.artist_id = (w).artist_id AND b.start_time = (w).start_time AND b.end_time = (w).end_time
                    AND b.title = (w).title AND b.status <> 'cancelled' END
    LIMIT 1
$$;
COMMENT ON FUNCTION callboard.import_twin IS 'The booking an earlier import made of this row; all NULL: none';
