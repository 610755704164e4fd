CREATE OR REPLACE FUNCTION callboard.watch_measure(p_name text, p_client jsonb, p_tenant uuid,
                                                   OUT value float8, OUT finding text, OUT detail jsonb)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE (SELECT c.look FROM callboard.doctor_checks() c WHERE c.name = p_name AND c.seen_by = 'watcher')
    INTO value, finding, detail USING p_client, p_tenant;
END $$;
COMMENT ON FUNCTION callboard.watch_measure IS
    'doctor_measure() of what only pg_read_all_stats is shown: what other logins'' connections do';
GRANT EXECUTE ON FUNCTION callboard.watch_measure TO callboard_owner;
