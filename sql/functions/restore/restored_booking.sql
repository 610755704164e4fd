-- An event has the columns of its booking by their names. Those that it does not have (uid, split_from) are what a
-- booking is made with.
CREATE OR REPLACE FUNCTION callboard.restored_booking(p_row jsonb, r callboard.restores) RETURNS jsonb
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT p_row || to_jsonb(e) FROM (
        SELECT * FROM callboard.booking_events x
        WHERE x.tenant_id = (r).tenant_id AND x.booking_id = (p_row ->> 'id')::uuid
        ORDER BY x.seq DESC LIMIT 1) e
    WHERE e.act <> 'deleted'
$$;
COMMENT ON FUNCTION callboard.restored_booking IS
    'A row of a booking as it was at the moment of the restore; NULL: it was not there';
