CREATE OR REPLACE FUNCTION callboard.tenant_named(p_name text) RETURNS uuid
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE count(*) WHEN 1 THEN min(t.id::text)::uuid END FROM callboard.tenants t
    WHERE p_name IS NULL OR t.name = callboard.plain(p_name)
$$;
COMMENT ON FUNCTION callboard.tenant_named IS 'The tenant of that name, NULL: the only one; NULL: none, or several';
