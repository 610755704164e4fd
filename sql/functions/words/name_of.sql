CREATE OR REPLACE FUNCTION callboard.name_of(p_tenant uuid, p_user uuid) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT m.name FROM callboard.members m WHERE m.tenant_id = p_tenant AND m.user_id = p_user
$$;
COMMENT ON FUNCTION callboard.name_of IS 'A member''s name';
