CREATE OR REPLACE FUNCTION callboard.restore_in_the_way(p_tenant callboard.tenants) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN EXISTS (SELECT FROM callboard.booking_events x WHERE x.tenant_id = (p_tenant).id)
                     OR EXISTS (SELECT FROM callboard.artists x WHERE x.tenant_id = (p_tenant).id)
                     OR EXISTS (SELECT FROM callboard.projects x WHERE x.tenant_id = (p_tenant).id) THEN
        format('The tenant "%s" is here and is not empty, and a restore writes over nothing. `--copy-as NAME` restores '
               'beside it, as a tenant of another name with ids of its own.', (p_tenant).name) END
$$;
COMMENT ON FUNCTION callboard.restore_in_the_way IS
    'Why a tenant that is here cannot give way to a restored one, or NULL';
