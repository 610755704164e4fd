CREATE OR REPLACE FUNCTION callboard.restore_admits(r callboard.restores) RETURNS text
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    m callboard.members;
    problem text := CASE WHEN r.admin IS NOT NULL THEN callboard.admit(r.admin) END;
BEGIN
    FOR m IN SELECT * FROM callboard.members x
             WHERE x.tenant_id = r.tenant_id AND x.archived_at IS NULL AND x.login NOT LIKE 'callboard\_gone\_%' LOOP
        problem := coalesce(problem, callboard.admit(m.login));
    END LOOP;
    SELECT * INTO m FROM callboard.members x WHERE x.tenant_id = r.tenant_id AND x.login = r.admin;
    IF problem IS NULL AND m.user_id IS NOT NULL AND (m.role <> 'admin' OR m.archived_at IS NOT NULL) THEN
        RETURN format('The login "%s" is in the backup, but not as an admin; name another one with --admin.', r.admin);
    ELSIF problem IS NULL AND m.user_id IS NULL AND r.admin IS NOT NULL THEN
        INSERT INTO callboard.members (tenant_id, user_id, login, name, role)
        VALUES (r.tenant_id, gen_random_uuid(), r.admin, r.admin, 'admin');
    END IF;
    RETURN problem;
END $$;
COMMENT ON FUNCTION callboard.restore_admits IS
    'Lets the members'' logins in, and the admin whom the operator names; why not, as a sentence, or NULL';
