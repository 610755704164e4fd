-- A tenant that was restored lay in a backup until then, however old it is.
CREATE OR REPLACE FUNCTION callboard.doctor_backup(p_tenant uuid, OUT value float8, OUT finding text)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    verified timestamptz; -- what the least recent among the tenants shows
    never bigint;
    since timestamptz;
BEGIN
    SELECT min(b.at), count(*) FILTER (WHERE b.at IS NULL), min(greatest(t.created_at, r.at)) FILTER (WHERE b.at IS NULL)
    INTO verified, never, since
    FROM callboard.tenants t
    LEFT JOIN (SELECT tenant_id, max(made_at) AS at FROM callboard.backups
               WHERE complete AND verified_at IS NOT NULL GROUP BY tenant_id) b ON b.tenant_id = t.id
    LEFT JOIN LATERAL (SELECT max(e.at) AS at FROM callboard.record_events e
                       WHERE e.tenant_id = t.id AND e.kind = 'settings' AND e.record_id = t.id
                         AND e.source = 'restore') r ON true
    WHERE p_tenant IS NULL OR t.id = p_tenant;
    value := coalesce(callboard.doctor_since(least(verified, since)), 0);
    finding := CASE WHEN never > 0 AND p_tenant IS NULL THEN format('never, of %s of the tenants', never)
                    WHEN never > 0 THEN 'never'
                    WHEN verified IS NULL THEN 'there is nothing to lose yet'
                    ELSE callboard.doctor_age(callboard.doctor_since(verified)) || ' ago' END;
END $$;
COMMENT ON FUNCTION callboard.doctor_backup IS
    'Age of the newest complete and verified backup; of several tenants the oldest. Without one: how long there has been '
    'something to lose';
