-- The board as it was: the state of bookings at an instant, from the events. Each event holds its booking whole, so
-- the newest one up to that instant is all there is to read.
SET LOCAL ROLE callboard_owner;

-- The same three classes of length as bookings_between() has, over what stood. An event that took its booking off the
-- board is in none of them: it is found as the newer event of one that is. The board's columns are included, as there.
CREATE INDEX booking_events_of_a_week ON callboard.booking_events (tenant_id, start_time)
    INCLUDE (end_time, booking_id, seq, at, artist_id, project_id, created_by, lapses_at, queued_at, decide_by, status, version,
             heavy, title)
    WHERE status <> 'cancelled' AND act <> 'deleted' AND end_time - start_time <= interval '7 days';
CREATE INDEX booking_events_of_weeks ON callboard.booking_events (tenant_id, start_time)
    INCLUDE (end_time, booking_id, seq, at, artist_id, project_id, created_by, lapses_at, queued_at, decide_by, status, version,
             heavy, title)
    WHERE status <> 'cancelled' AND act <> 'deleted' AND end_time - start_time > interval '7 days'
          AND end_time - start_time <= interval '31 days';
CREATE INDEX booking_events_of_months ON callboard.booking_events (tenant_id, start_time)
    INCLUDE (end_time, booking_id, seq, at, artist_id, project_id, created_by, lapses_at, queued_at, decide_by, status, version,
             heavy, title)
    WHERE status <> 'cancelled' AND act <> 'deleted' AND end_time - start_time > interval '31 days';

-- Whether an event was the newest is asked of the index alone: seq and when.
DROP INDEX callboard.booking_events_of_a_booking;
CREATE INDEX booking_events_of_a_booking ON callboard.booking_events (tenant_id, booking_id, seq) INCLUDE (at);
ALTER TABLE callboard.booking_events SET (autovacuum_vacuum_insert_scale_factor = 0.02);

CREATE TYPE callboard.standing AS (
    id uuid, seq bigint, at timestamptz, artist_id uuid, project_id uuid, created_by uuid,
    start_time timestamptz, end_time timestamptz, lapses_at timestamptz, queued_at timestamptz, decide_by timestamptz,
    status callboard.booking_status, version int, heavy boolean, title text);
COMMENT ON TYPE callboard.standing IS 'A booking as one of its events left it: what the board shows, and which event';

-- Of each booking the newest event among those of the days asked for, then whether none came after it elsewhere: a
-- subquery for each and no join, so that no plan can turn to reading the whole trail.
CREATE FUNCTION callboard.bookings_at(p_from timestamptz, p_to timestamptz, p_at timestamptz)
RETURNS SETOF callboard.standing
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
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

-- Artists who were on the board then: made by then, and not removed yet. What their rows say is today's.
CREATE FUNCTION callboard.artists_at(p_at timestamptz) RETURNS SETOF callboard.artists
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT * FROM callboard.artists WHERE created_at <= p_at AND (archived_at IS NULL OR archived_at > p_at);
END;
COMMENT ON FUNCTION callboard.artists_at IS 'The artists on the board at an instant, under the caller''s row level security';

GRANT EXECUTE ON FUNCTION callboard.bookings_at, callboard.artists_at TO callboard_member;

RESET ROLE;
