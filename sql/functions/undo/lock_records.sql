-- The tenant before its members, as save_member() and remove_member() have it.
CREATE OR REPLACE FUNCTION callboard.lock_records(me callboard.acting, p_act uuid) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    records uuid[] := ARRAY(SELECT e.record_id FROM callboard.record_events e
        WHERE e.tenant_id = me.tenant_id AND e.act_id = p_act AND e.actor_id = me.user_id
          AND e.kind IN ('settings', 'member', 'project'));
BEGIN
    PERFORM 1 FROM callboard.tenants t WHERE t.id = me.tenant_id
        AND (t.id = ANY (records) OR EXISTS (SELECT FROM callboard.members m
                                             WHERE m.tenant_id = t.id AND m.user_id = ANY (records)))
    FOR NO KEY UPDATE;
    PERFORM 1 FROM callboard.projects p WHERE p.tenant_id = me.tenant_id AND p.id = ANY (records)
    ORDER BY p.id FOR NO KEY UPDATE;
END $$;
COMMENT ON FUNCTION callboard.lock_records IS 'Locks what an act changed but artists, bookings and time off';
