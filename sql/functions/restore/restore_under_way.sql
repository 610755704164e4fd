CREATE OR REPLACE FUNCTION callboard.restore_under_way() RETURNS callboard.restores
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    r callboard.restores;
BEGIN
    SELECT * INTO r FROM callboard.restores x WHERE x.xid = pg_current_xact_id_if_assigned();
    IF r.tenant_id IS NULL THEN
        RAISE EXCEPTION 'No restore has begun in this transaction.' USING ERRCODE = 'CB003';
    END IF;
    RETURN r;
END $$;
COMMENT ON FUNCTION callboard.restore_under_way IS 'The restore of this transaction; raises CB003 if there is none';
