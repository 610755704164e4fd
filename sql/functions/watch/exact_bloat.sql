CREATE OR REPLACE FUNCTION callboard.exact_bloat() RETURNS TABLE (relation oid, share float8)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    home text := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
                  WHERE e.extname = 'pgstattuple');
BEGIN
    IF home IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY EXECUTE format(
        'SELECT c.oid, (p.approx_free_percent + p.dead_tuple_percent) / 100 FROM pg_catalog.pg_class c, '
        'LATERAL %I.pgstattuple_approx(c.oid) p WHERE c.relnamespace = ''callboard''::regnamespace '
        'AND c.relkind IN (''r'', ''m'') AND c.relpages > 1024', home);
EXCEPTION WHEN insufficient_privilege THEN
    RETURN;
END $$;
COMMENT ON FUNCTION callboard.exact_bloat IS
    'Free room and dead rows of each larger table, by pgstattuple; no rows where that is not';
GRANT EXECUTE ON FUNCTION callboard.exact_bloat TO callboard_owner;
