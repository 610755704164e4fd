-- In UTC, as the events have it.
CREATE OR REPLACE FUNCTION callboard.record_now(p_tenant uuid, p_kind text, p_id uuid) RETURNS jsonb
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
SET TimeZone = 'UTC' AS $$
DECLARE
    row jsonb;
BEGIN
    EXECUTE format('SELECT to_jsonb(x) FROM callboard.%I x WHERE x.%I = $1 AND x.%I = $2 FOR NO KEY UPDATE',
                   callboard.table_of(p_kind), CASE p_kind WHEN 'settings' THEN 'id' ELSE 'tenant_id' END,
                   callboard.key_of(p_kind)) INTO row USING p_tenant, p_id;
    RETURN callboard.record_json(coalesce(row, '{}'));
END $$;
COMMENT ON FUNCTION callboard.record_now IS 'Locks a record, and says how it is; {}: it is not there';
