-- They have no row in the backup: each is made out of its newest event. Of bookings only the server's administrator has
-- ever deleted one.
CREATE OR REPLACE FUNCTION callboard.restore_removed(r callboard.restores) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
SET TimeZone = 'UTC' AS $$
BEGIN
    INSERT INTO callboard.time_off (tenant_id, id, artist_id, start_time, end_time, reason, version, created_at,
                                    updated_at)
    SELECT r.tenant_id, e.record_id, o.artist_id, o.start_time, o.end_time, o.reason, e.version,
           (SELECT min(x.at) FROM callboard.record_events x
            WHERE x.tenant_id = r.tenant_id AND x.kind = 'time_off' AND x.record_id = e.record_id), e.at
    FROM (SELECT DISTINCT ON (x.record_id) x.* FROM callboard.record_events x
          WHERE x.tenant_id = r.tenant_id AND x.kind = 'time_off' ORDER BY x.record_id, x.seq DESC) e,
         LATERAL jsonb_populate_record(NULL::callboard.time_off, e.record) o
    WHERE e.record <> '{}' AND e.at <= r.at
      AND NOT EXISTS (SELECT FROM callboard.time_off x WHERE x.tenant_id = r.tenant_id AND x.id = e.record_id);

    INSERT INTO callboard.bookings (tenant_id, id, artist_id, project_id, title, notes, start_time, end_time, status,
                                    lapses_at, queued_at, decide_by, reason, heavy, created_by, version, created_at,
                                    updated_at)
    SELECT e.tenant_id, e.booking_id, e.artist_id, e.project_id, e.title, e.notes, e.start_time, e.end_time, e.status,
           e.lapses_at, e.queued_at, e.decide_by, e.reason, e.heavy, e.created_by, e.version, e.created_at, e.updated_at
    FROM (SELECT DISTINCT ON (x.booking_id) x.* FROM callboard.booking_events x
          WHERE x.tenant_id = r.tenant_id ORDER BY x.booking_id, x.seq DESC) e
    WHERE e.act <> 'deleted'
      AND NOT EXISTS (SELECT FROM callboard.bookings x WHERE x.tenant_id = r.tenant_id AND x.id = e.booking_id);
END $$;
COMMENT ON FUNCTION callboard.restore_removed IS
    'Brings back time off and bookings that were there at the moment of the restore, and were removed by the backup';
