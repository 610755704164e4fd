CREATE OR REPLACE FUNCTION callboard.restored_seq(p_seq bigint, r callboard.restores) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_seq BETWEEN r.first AND r.last THEN
        RETURN p_seq + r.shift;
    END IF;
    RAISE EXCEPTION 'The trail has a number (%) that the backup''s manifest does not know.', p_seq
        USING ERRCODE = 'CB003';
END $$;
COMMENT ON FUNCTION callboard.restored_seq IS 'The number that a number of the trail becomes: order stays';
