CREATE OR REPLACE FUNCTION callboard.read_backup()
RETURNS TABLE (tenant_id uuid, tenant text, made_at timestamptz, schema_version int, first bigint, last bigint,
               name text, columns text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN QUERY SELECT p.* FROM callboard.backup_plan(callboard.current_tenant()) p WHERE callboard.may_back_up();
END $$;
COMMENT ON FUNCTION callboard.read_backup IS 'What a backup of the tenant will hold; for an admin';
GRANT EXECUTE ON FUNCTION callboard.read_backup TO callboard_member;
