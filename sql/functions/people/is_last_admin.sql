CREATE OR REPLACE FUNCTION callboard.is_last_admin(p_tenant uuid, p_user uuid) RETURNS boolean
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM 1 FROM callboard.tenants WHERE id = p_tenant FOR NO KEY UPDATE; -- two may not leave at once
    RETURN EXISTS (SELECT FROM callboard.members WHERE tenant_id = p_tenant AND user_id = p_user
                   AND role = 'admin' AND archived_at IS NULL)
       AND NOT EXISTS (SELECT FROM callboard.members WHERE tenant_id = p_tenant AND user_id <> p_user
                       AND role = 'admin' AND archived_at IS NULL);
END $$;
COMMENT ON FUNCTION callboard.is_last_admin IS 'Would the tenant be without an admin if this one left?';
