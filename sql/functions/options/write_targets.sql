CREATE OR REPLACE FUNCTION callboard.write_targets(me callboard.acting, p_targets callboard.bookings[])
RETURNS callboard.bookings[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    fresh callboard.bookings[];
BEGIN
    WITH changed AS (
        UPDATE callboard.bookings u
        SET artist_id = t.artist_id, project_id = t.project_id, title = t.title, notes = t.notes,
            start_time = t.start_time, end_time = t.end_time, status = t.status, lapses_at = t.lapses_at,
            queued_at = t.queued_at, decide_by = t.decide_by, reason = t.reason, heavy = t.heavy
        FROM unnest(p_targets) t WHERE u.tenant_id = me.tenant_id AND u.id = t.id AND t.version IS NOT NULL
        RETURNING u.*),
    made AS (
        INSERT INTO callboard.bookings (tenant_id, id, artist_id, project_id, title, notes, start_time, end_time,
                                        status, lapses_at, queued_at, decide_by, heavy, uid, split_from, created_by)
        SELECT me.tenant_id, t.id, t.artist_id, t.project_id, t.title, t.notes, t.start_time, t.end_time,
               t.status, t.lapses_at, t.queued_at, t.decide_by, t.heavy, t.uid, t.split_from,
               coalesce(t.created_by, me.user_id)
        FROM unnest(p_targets) t WHERE t.version IS NULL
        RETURNING *)
    SELECT array_agg(w::callboard.bookings ORDER BY w.start_time, w.id) INTO fresh
    FROM (SELECT * FROM changed UNION ALL SELECT * FROM made) w;
    RETURN fresh;
END $$;
COMMENT ON FUNCTION callboard.write_targets IS
    'Inserts (version NULL) and updates in one statement, as they are now; raises where the constraint refuses';
