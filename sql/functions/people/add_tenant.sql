CREATE OR REPLACE FUNCTION callboard.add_tenant(p_name text, p_zone text, p_admin text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    t callboard.tenants;
    problem text := callboard.zone_problem(coalesce(p_zone, 'UTC'));
    broken text;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, NULL, NULL)::callboard.saved;
    END IF;
    problem := CASE WHEN p_admin IS NULL THEN 'A tenant needs an admin''s login.' ELSE callboard.admit(p_admin) END;
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, NULL, NULL)::callboard.saved;
    END IF;
    INSERT INTO callboard.tenants (id, name, zone)
    VALUES (gen_random_uuid(), callboard.plain(p_name), coalesce(p_zone, 'UTC')) RETURNING * INTO t;
    INSERT INTO callboard.members (tenant_id, user_id, login, name, role)
    VALUES (t.id, gen_random_uuid(), p_admin, p_admin, 'admin');
    RETURN ROW('done', NULL, t.id, t.version)::callboard.saved;
EXCEPTION WHEN unique_violation OR check_violation OR not_null_violation THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    RETURN ROW('invalid', CASE WHEN p_name IS NULL THEN 'A tenant needs a name.' ELSE callboard.said(broken) END,
               NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.add_tenant IS 'A new studio with its first admin; for the operator only';
GRANT EXECUTE ON FUNCTION callboard.add_tenant TO callboard_operator;
