CREATE OR REPLACE FUNCTION callboard.is_frozen(p_tenant uuid) RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM callboard.frozen f WHERE f.tenant_id = p_tenant);
END $$;
COMMENT ON FUNCTION callboard.is_frozen IS 'Does that tenant take no writes?';
