-- FOR UPDATE waits for every write that has begun (let_write()), so that none is younger than the answer. Frozen twice,
-- it is frozen since the first time.
CREATE OR REPLACE FUNCTION callboard.freeze_tenant(p_name text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    tenant uuid;
BEGIN
    SELECT id INTO tenant FROM callboard.tenants WHERE name = callboard.plain(p_name) FOR UPDATE;
    IF tenant IS NULL THEN
        RETURN ROW('gone', 'There is no tenant "' || coalesce(p_name, '') || '".', NULL, NULL)::callboard.saved;
    END IF;
    INSERT INTO callboard.frozen (tenant_id) VALUES (tenant) ON CONFLICT DO NOTHING;
    RETURN ROW('done', (SELECT to_char(f.since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                        FROM callboard.frozen f WHERE f.tenant_id = tenant), tenant, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.freeze_tenant IS
    'From its answer on a tenant takes no writes, until thaw_tenant(); for the operator. done (message: since when), '
    'gone';
GRANT EXECUTE ON FUNCTION callboard.freeze_tenant TO callboard_operator;
