-- Out of the events since then: what a field was is in the first event that changed it, all else is as it is now. A
-- definer function, because the trail's index is of no use under the policies.
CREATE OR REPLACE FUNCTION callboard.differences_since(p_at timestamptz)
RETURNS TABLE (horizon xid8, seq bigint, booking_id uuid, act text, act_id uuid, actor text, title text,
               artist_id uuid, start_us bigint, end_us bigint,
               was_artist_id uuid, was_start_us bigint, was_end_us bigint, live boolean)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning AS $$
    WITH since AS (
        SELECT e.booking_id, max(e.seq) AS seq,
               (array_agg(e.changes -> 'artist_id' ->> 0 ORDER BY e.seq)
                FILTER (WHERE e.changes ? 'artist_id'))[1]::uuid AS artist_id,
               (array_agg(e.changes -> 'start' ->> 0 ORDER BY e.seq)
                FILTER (WHERE e.changes ? 'start'))[1]::timestamptz AS start_time,
               (array_agg(e.changes -> 'end' ->> 0 ORDER BY e.seq)
                FILTER (WHERE e.changes ? 'end'))[1]::timestamptz AS end_time,
               (array_agg(e.changes -> 'status' ->> 0 ORDER BY e.seq)
                FILTER (WHERE e.changes ? 'status'))[1] AS status,
               bool_or(e.changes - '{artist_id,start,end}'::text[] <> '{}') AS edited
        FROM callboard.booking_events e
        WHERE e.tenant_id = (SELECT callboard.current_tenant()) AND e.at > p_at
        GROUP BY e.booking_id ORDER BY max(e.seq) DESC LIMIT 500
    ), both_ends AS (
        SELECT e.*, coalesce(s.artist_id, e.artist_id) AS was_artist_id, s.edited,
               coalesce(s.start_time, e.start_time) AS was_start, coalesce(s.end_time, e.end_time) AS was_end,
               e.created_at <= p_at AND coalesce(s.status, e.status::text) <> 'cancelled' AS lived,
               e.status <> 'cancelled' AND e.act <> 'deleted'
                   AND (e.lapses_at IS NULL OR e.status <> 'hold' OR e.lapses_at > clock_timestamp()) AS lives
        FROM since s
        JOIN callboard.booking_events e ON e.tenant_id = (SELECT callboard.current_tenant()) AND e.seq = s.seq
    ), told AS (
        SELECT b.*, CASE WHEN NOT b.lived THEN 'added' WHEN NOT b.lives THEN 'gone'
                         WHEN (b.artist_id, b.start_time, b.end_time) <> (b.was_artist_id, b.was_start, b.was_end)
                             THEN 'moved'
                         WHEN b.edited THEN 'changed' END AS difference
        FROM both_ends b WHERE b.lived OR b.lives
    )
    SELECT NULL::xid8, t.seq, t.booking_id, t.difference, t.act_id, coalesce(m.name, t.actor_login), t.title,
           t.artist_id, callboard.us(t.start_time), callboard.us(t.end_time),
           t.was_artist_id, callboard.us(t.was_start), callboard.us(t.was_end), t.lives
    FROM told t LEFT JOIN callboard.members m ON m.tenant_id = t.tenant_id AND m.user_id = t.actor_id
    WHERE t.difference IS NOT NULL
    ORDER BY t.seq
$$;
COMMENT ON FUNCTION callboard.differences_since IS
    'How bookings differ from what they were at an instant (added, moved, changed, gone; the newest 500), '
    'in the columns of changes_since(); who did the last of it';
GRANT EXECUTE ON FUNCTION callboard.differences_since TO callboard_member, callboard_reports;
