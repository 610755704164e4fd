CREATE OR REPLACE FUNCTION callboard.doctor_since(p_at timestamptz) RETURNS float8
LANGUAGE sql VOLATILE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT greatest(extract(epoch FROM clock_timestamp() - p_at), 0)::float8
$$;
COMMENT ON FUNCTION callboard.doctor_since IS 'Seconds that have passed since then';
GRANT EXECUTE ON FUNCTION callboard.doctor_since TO callboard_watcher;
