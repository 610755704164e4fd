-- An admin is told of his own tenant and of the server's health, the operator of all tenants. Whatever was tried is
-- taken back before this returns. What is left to commit waits for no standby: one that is missing is among what is
-- looked for.
CREATE OR REPLACE FUNCTION callboard.doctor(p_client jsonb)
RETURNS TABLE (place int, name text, title text, status text, value float8, unit text, finding text, advice text,
               detail jsonb)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.who();
    c record;
BEGIN
    IF me.tenant_id IS NULL AND NOT callboard.is_operator() OR me.role <> 'admin' THEN
        RAISE EXCEPTION 'The doctor is for the admins of a studio, and for the operator.' USING ERRCODE = 'CB006';
    END IF;
    PERFORM set_config('synchronous_commit', 'local', true);
    FOR c IN SELECT * FROM callboard.doctor_checks() k ORDER BY k.place LOOP
        SELECT m.value, m.finding, m.detail INTO value, finding, detail
        FROM callboard.doctor_measure(c.name, c.seen_by, p_client, me.tenant_id) m;
        place := c.place;
        name := c.name;
        title := c.title;
        unit := c.unit;
        status := CASE WHEN value IS NULL THEN 'unknown' WHEN value >= c.critical THEN 'critical'
                       WHEN value >= c.warning THEN 'warning' ELSE 'ok' END;
        advice := c.advice;
        RETURN NEXT;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.doctor IS
    'Looks at everything in doctor_checks(): status is ok, warning, critical, or unknown, which is neither. CB006: no '
    'admin and not the operator';
GRANT EXECUTE ON FUNCTION callboard.doctor TO callboard_member, callboard_operator;
