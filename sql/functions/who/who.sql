CREATE OR REPLACE FUNCTION callboard.who() RETURNS callboard.acting
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting;
BEGIN
    SELECT m.tenant_id, m.user_id, m.role, t.zone, t.hold_minutes, t.promote INTO me
    FROM callboard.members m JOIN callboard.tenants t ON t.id = m.tenant_id
    WHERE m.login = session_user AND m.archived_at IS NULL
      AND m.tenant_id::text = current_setting('app.tenant', true);
    RETURN me;
END $$;
COMMENT ON FUNCTION callboard.who IS 'Who acts in this transaction; all NULL outside a tenant';
