CREATE OR REPLACE FUNCTION callboard.restore_of(p_tenant uuid) RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM callboard.restores r
                   WHERE r.tenant_id = p_tenant AND r.xid = pg_current_xact_id_if_assigned());
END $$;
COMMENT ON FUNCTION callboard.restore_of IS
    'Is this transaction a restore of that tenant? By the table, which only the owner writes';
