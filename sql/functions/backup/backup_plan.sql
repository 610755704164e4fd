CREATE OR REPLACE FUNCTION callboard.backup_plan(p_tenant uuid)
RETURNS TABLE (tenant_id uuid, tenant text, made_at timestamptz, schema_version int, first bigint, last bigint,
               name text, columns text[])
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT t.id, t.name, now(), callboard.schema_version(),
           least((SELECT min(e.seq) FROM callboard.booking_events e WHERE e.tenant_id = t.id),
                 (SELECT min(e.seq) FROM callboard.record_events e WHERE e.tenant_id = t.id)),
           greatest((SELECT max(e.seq) FROM callboard.booking_events e WHERE e.tenant_id = t.id),
                    (SELECT max(e.seq) FROM callboard.record_events e WHERE e.tenant_id = t.id)),
           b.name, callboard.backup_columns(b.name)
    FROM callboard.tenants t, callboard.backup_tables() b
    WHERE t.id = p_tenant ORDER BY b.place
$$;
COMMENT ON FUNCTION callboard.backup_plan IS
    'What a backup of a tenant will hold, a row for each table; first and last: the numbers of the trail';
GRANT EXECUTE ON FUNCTION callboard.backup_plan TO callboard_reader;
