-- As src/store/cluster/cluster_init.c sets it up. It is stopped when nobody uses it, and nobody has a timer for it.
CREATE OR REPLACE FUNCTION callboard.is_private() RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT current_setting('cluster_name') = 'callboard' AND current_setting('listen_addresses') = ''
$$;
COMMENT ON FUNCTION callboard.is_private IS 'Is this the server that the program runs for itself?';
