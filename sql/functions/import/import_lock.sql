-- Everybody whom the batch can touch, at once and in the order of ids, like every other writer. A booking may go to
-- somebody else between reading and locking: then again.
CREATE OR REPLACE FUNCTION callboard.import_lock(p_tenant uuid, p_lines callboard.import_line[]) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    locked uuid[] := '{}';
    wanted uuid[];
BEGIN
    LOOP
        wanted := ARRAY(
            SELECT ((l).says).artist_id FROM unnest(p_lines) l WHERE ((l).says).artist_id IS NOT NULL
            UNION SELECT b.artist_id FROM callboard.bookings b
            WHERE b.tenant_id = p_tenant AND b.id IN (
                SELECT s.booking_id FROM callboard.import_sides(p_tenant, p_lines) s
                UNION ALL SELECT t.booking_id FROM callboard.import_twins(p_tenant, p_lines) t)
            UNION SELECT unnest(locked));
        EXIT WHEN wanted <@ locked;
        PERFORM callboard.lock_artists(p_tenant, wanted);
        locked := wanted;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.import_lock IS
    'Locks the artists of a batch, those of its rows and of the bookings they stand for';
