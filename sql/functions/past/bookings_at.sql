-- Of each booking the newest event among those of the days asked for, then whether none came after it elsewhere: a
-- subquery for each and no join, so that no plan can turn to reading the whole trail.
CREATE OR REPLACE FUNCTION callboard.bookings_at(p_from timestamptz, p_to timestamptz, p_at timestamptz)
RETURNS SETOF callboard.standing
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    tenant uuid := callboard.current_tenant();
BEGIN
    RETURN QUERY
    SELECT s.* FROM (SELECT DISTINCT ON (a.id) a.* FROM (
        SELECT e.booking_id AS id, e.seq, e.at, e.artist_id, e.project_id, e.created_by, e.start_time, e.end_time,
               e.lapses_at, e.queued_at, e.decide_by, e.status, e.version, e.heavy, e.title
        FROM callboard.booking_events e
        WHERE e.tenant_id = tenant AND e.status <> 'cancelled' AND e.act <> 'deleted' AND e.at <= p_at
          AND e.end_time - e.start_time <= interval '7 days'
          AND e.start_time >= p_from - interval '168 hours' AND e.start_time < p_to AND e.end_time > p_from
        UNION ALL
        SELECT e.booking_id AS id, e.seq, e.at, e.artist_id, e.project_id, e.created_by, e.start_time, e.end_time,
               e.lapses_at, e.queued_at, e.decide_by, e.status, e.version, e.heavy, e.title
        FROM callboard.booking_events e
        WHERE e.tenant_id = tenant AND e.status <> 'cancelled' AND e.act <> 'deleted' AND e.at <= p_at
          AND e.end_time - e.start_time > interval '7 days' AND e.end_time - e.start_time <= interval '31 days'
          AND e.start_time >= p_from - interval '744 hours' AND e.start_time < p_to AND e.end_time > p_from
        UNION ALL
        SELECT e.booking_id AS id, e.seq, e.at, e.artist_id, e.project_id, e.created_by, e.start_time, e.end_time,
               e.lapses_at, e.queued_at, e.decide_by, e.status, e.version, e.heavy, e.title
        FROM callboard.booking_events e
        WHERE e.tenant_id = tenant AND e.status <> 'cancelled' AND e.act <> 'deleted' AND e.at <= p_at
          AND e.end_time - e.start_time > interval '31 days'
          AND e.start_time >= p_from - interval '8784 hours' AND e.start_time < p_to AND e.end_time > p_from
        ) a ORDER BY a.id, a.seq DESC) s
    WHERE (s.status <> 'hold' OR s.lapses_at IS NULL OR s.lapses_at > p_at)
      AND s.seq = (SELECT n.seq FROM callboard.booking_events n
                   WHERE n.tenant_id = tenant AND n.booking_id = s.id AND n.at <= p_at
                   ORDER BY n.seq DESC LIMIT 1);
END $$;
COMMENT ON FUNCTION callboard.bookings_at IS
    'What stood on the board at an instant of what overlaps [from, to): each booking''s newest event then, without '
    'the holds that had lapsed by then';
GRANT EXECUTE ON FUNCTION callboard.bookings_at TO callboard_member, callboard_reports, callboard_reader;
