-- Under the tenant's lock: two who are insisted on at once do not take one number.
CREATE OR REPLACE FUNCTION callboard.next_twin(a callboard.artists) RETURNS int
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM 1 FROM callboard.tenants WHERE id = a.tenant_id FOR NO KEY UPDATE;
    RETURN (SELECT coalesce(max(x.twin) + 1, 0) FROM callboard.artists x
            WHERE x.tenant_id = a.tenant_id AND x.folded = a.folded AND x.folded <> '' AND x.id <> a.id
              AND x.archived_at IS NULL);
END $$;
COMMENT ON FUNCTION callboard.next_twin IS 'The number of one more artist of this key; 0: there is none yet';
