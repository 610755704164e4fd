-- By the transactions that the refresh did not see: a clock does not know which of them had been committed by then. A
-- booking that went to another artist has changed two.
CREATE OR REPLACE FUNCTION callboard.stale_artists(p_tenant uuid, p_seen pg_snapshot) RETURNS SETOF uuid
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    WITH changes AS MATERIALIZED (
        SELECT e.artist_id, (e.changes -> 'artist_id' ->> 0)::uuid AS before
        FROM callboard.booking_events e
        WHERE e.tenant_id = p_tenant AND e.xid >= pg_snapshot_xmin(p_seen) AND NOT pg_visible_in_snapshot(e.xid, p_seen)
    )
    SELECT artist_id FROM changes
    UNION
    SELECT before FROM changes WHERE before IS NOT NULL
    UNION
    SELECT a.artist_id
    FROM callboard.artist_times a
    LEFT JOIN callboard.report_artists r ON r.tenant_id = p_tenant AND r.artist_id = a.artist_id
    WHERE a.tenant_id = p_tenant
      AND (r.working_pattern, r.off) IS DISTINCT FROM (a.working_pattern, a.off)
$$;
COMMENT ON FUNCTION callboard.stale_artists IS
    'Artists whose bookings, pattern or time off have changed since the reports'' views were filled';
