-- Two writers on one slot deadlock by nature of the constraint. Taking the artists first, in the order of
-- their ids, makes them stand in line instead. A row lock, not an advisory one: those anyone may take.
CREATE OR REPLACE FUNCTION callboard.lock_artists(p_tenant uuid, p_artists uuid[]) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM 1 FROM callboard.artists a
    WHERE a.tenant_id = p_tenant AND a.id = ANY (p_artists)
    ORDER BY a.id FOR NO KEY UPDATE;
END $$;
COMMENT ON FUNCTION callboard.lock_artists IS 'Locks artists in the order of their ids';
