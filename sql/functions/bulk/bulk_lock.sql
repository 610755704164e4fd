-- Everybody in a list at once, in the order of ids, like every other writer.
CREATE OR REPLACE FUNCTION callboard.bulk_lock(me callboard.acting, p_changes jsonb) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ids uuid[] := (SELECT array_agg((c ->> 'id')::uuid) FROM jsonb_array_elements(p_changes) c);
BEGIN
    PERFORM callboard.lock_artists(me.tenant_id, (
        SELECT array_agg(artist) FROM (
            SELECT b.artist_id AS artist FROM callboard.bookings b WHERE b.tenant_id = me.tenant_id AND b.id = ANY (ids)
            UNION SELECT (c ->> 'artist')::uuid FROM jsonb_array_elements(p_changes) c) a));
    PERFORM 1 FROM callboard.bookings b WHERE b.tenant_id = me.tenant_id AND b.id = ANY (ids)
    ORDER BY b.id FOR NO KEY UPDATE;
END $$;
COMMENT ON FUNCTION callboard.bulk_lock IS 'Locks the artists and the bookings of a list';
