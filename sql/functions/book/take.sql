-- Finds and locks a booking together with its artist and the one it shall go to. The booking may have moved
-- to a third artist between reading and locking: then again.
CREATE OR REPLACE FUNCTION callboard.take(p_tenant uuid, p_id uuid, p_artist uuid) RETURNS callboard.bookings
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    seen callboard.bookings;
    b callboard.bookings;
BEGIN
    LOOP
        SELECT * INTO seen FROM callboard.bookings WHERE tenant_id = p_tenant AND id = p_id;
        IF seen.id IS NULL THEN
            RETURN seen;
        END IF;
        PERFORM callboard.lock_artists(p_tenant, ARRAY[seen.artist_id, p_artist]);
        SELECT * INTO b FROM callboard.bookings WHERE tenant_id = p_tenant AND id = p_id FOR NO KEY UPDATE;
        IF b.artist_id IS NOT DISTINCT FROM seen.artist_id THEN
            RETURN b;
        END IF;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.take IS 'A booking, locked after its artists; all NULL: there is none';
