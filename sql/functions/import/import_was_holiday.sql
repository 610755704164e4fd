CREATE OR REPLACE FUNCTION callboard.import_was_holiday(p_tenant uuid, p_day date) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM callboard.record_events e
        WHERE e.tenant_id = p_tenant AND e.kind = 'settings' AND e.record_id = p_tenant AND e.source = 'import'
          AND e.act <> 'undone' AND e.changes ? ('holiday ' || p_day)
          AND 'undone' <> (SELECT n.act FROM callboard.record_events n
                           WHERE n.tenant_id = p_tenant AND n.kind = 'settings' AND n.record_id = p_tenant
                             AND n.changes ? ('holiday ' || p_day) ORDER BY n.seq DESC LIMIT 1))
$$;
COMMENT ON FUNCTION callboard.import_was_holiday IS 'Has an import added this day before, and nobody taken that back?';
