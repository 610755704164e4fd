-- One check that cannot be made does not hide the others.
CREATE OR REPLACE FUNCTION callboard.doctor_measure(p_name text, p_by text, p_client jsonb, p_tenant uuid,
                                                    OUT value float8, OUT finding text, OUT detail jsonb)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_by = 'watcher' THEN
        SELECT w.value, w.finding, w.detail INTO value, finding, detail
        FROM callboard.watch_measure(p_name, p_client, p_tenant) w;
    ELSE
        EXECUTE (SELECT c.look FROM callboard.doctor_checks() c WHERE c.name = p_name)
        INTO value, finding, detail USING p_client, p_tenant;
    END IF;
EXCEPTION
    WHEN insufficient_privilege THEN
        finding := 'not visible to this login: ask the operator';
    WHEN OTHERS THEN
        finding := format('could not be looked at (error %s)', SQLSTATE);
END $$;
COMMENT ON FUNCTION callboard.doctor_measure IS
    'What a check of doctor_checks() finds; value NULL: it could not be seen. p_tenant NULL: of all tenants';
