CREATE OR REPLACE FUNCTION callboard.backup_of(p_tenant text)
RETURNS TABLE (tenant_id uuid, tenant text, made_at timestamptz, schema_version int, first bigint, last bigint,
               name text, columns text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    id uuid := callboard.tenant_named(p_tenant);
BEGIN
    IF id IS NULL AND p_tenant IS NULL THEN
        RAISE EXCEPTION 'There are several tenants, or none: name one with --tenant, or take --all.'
            USING ERRCODE = 'CB002';
    ELSIF id IS NULL THEN
        RAISE EXCEPTION 'There is no tenant "%".', p_tenant USING ERRCODE = 'CB001';
    END IF;
    RETURN QUERY SELECT p.* FROM callboard.backup_plan(id) p;
END $$;
COMMENT ON FUNCTION callboard.backup_of IS
    'What a backup of a tenant (NULL: the only one) will hold; for the operator. CB001: none, CB002: several';
GRANT EXECUTE ON FUNCTION callboard.backup_of TO callboard_operator;
