-- Whoever takes a number waits until the restore has ended, because the sequence is set under a lock: it never goes
-- back, and is what it was should the restore fail.
CREATE OR REPLACE FUNCTION callboard.restore_sequence(p_sequence text, p_highest bigint) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    reached bigint;
BEGIN
    IF p_highest > 1000000000000000 THEN
        RAISE EXCEPTION 'The backup has numbers that no tenant reaches: it was not made by callboard.'
            USING ERRCODE = 'CB003';
    END IF;
    EXECUTE format('ALTER SEQUENCE %s CACHE 1', p_sequence);
    EXECUTE format('SELECT last_value FROM %s', p_sequence) INTO reached;
    IF p_highest >= reached THEN
        EXECUTE format('ALTER SEQUENCE %s RESTART WITH %s', p_sequence, p_highest + 1);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.restore_sequence IS 'Makes a sequence go on behind what was restored';
