CREATE OR REPLACE FUNCTION callboard.bump() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.version := OLD.version + 1;
    NEW.created_at := OLD.created_at;
    NEW.updated_at := clock_timestamp();
    RETURN NEW;
END $$;
COMMENT ON FUNCTION callboard.bump IS
    'Counts the version on. Neither xmin nor updated_at tells two changes of one transaction apart.';
