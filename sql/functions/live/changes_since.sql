-- Sequence order is not commit order, so a reader who asked for "events after N" would lose what began earlier and
-- committed later. Instead each answer carries a horizon: the oldest transaction that was still under way. Whatever
-- the reader had not seen then belongs to that one or a later one. What it has seen of them comes again; `seq` tells.
-- A definer function, because comparing xid8 is not leakproof: under the policies the index could not be used.
-- A what-if board shows a booking that it touches elsewhere than the live one: no place is told of that.
CREATE OR REPLACE FUNCTION callboard.changes_since(p_horizon xid8, p_draft uuid DEFAULT NULL)
RETURNS TABLE (horizon xid8, seq bigint, booking_id uuid, act text, act_id uuid, actor text, title text,
               artist_id uuid, start_us bigint, end_us bigint,
               was_artist_id uuid, was_start_us bigint, was_end_us bigint, live boolean, drafted boolean)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning AS $$
    SELECT now.horizon, e.seq, e.booking_id, e.act, e.act_id, coalesce(m.name, e.actor_login), e.title,
           e.artist_id, callboard.us(e.start_time), callboard.us(e.end_time),
           e.was_artist_id, callboard.us(e.was_start), callboard.us(e.was_end), e.live, e.drafted
    FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon, callboard.current_tenant() AS tenant OFFSET 0) now
    LEFT JOIN LATERAL (
        SELECT e.xid, e.seq, e.booking_id, e.act, e.act_id, e.actor_id, e.actor_login, e.title,
               CASE WHEN e.booking_id <> ALL (touched.ids) THEN e.artist_id END AS artist_id, e.start_time, e.end_time,
               CASE WHEN e.booking_id <> ALL (touched.ids)
                    THEN coalesce((e.changes -> 'artist_id' ->> 0)::uuid, e.artist_id) END AS was_artist_id,
               coalesce((e.changes -> 'start' ->> 0)::timestamptz, e.start_time) AS was_start,
               coalesce((e.changes -> 'end' ->> 0)::timestamptz, e.end_time) AS was_end,
               e.status <> 'cancelled' AND e.act <> 'deleted' AS live, false AS drafted
        FROM (SELECT * FROM callboard.booking_events e
              WHERE e.tenant_id = now.tenant AND e.xid >= p_horizon ORDER BY e.xid DESC, e.seq DESC LIMIT 200) e,
             (SELECT callboard.draft_touches(now.tenant, p_draft) AS ids OFFSET 0) touched
        UNION ALL
        SELECT d.xid, d.seq, d.booking_id, d.act, d.act_id, d.actor_id, NULL, coalesce((d.now).title, (d.was).title),
               coalesce((d.now).artist_id, (d.was).artist_id), coalesce((d.now).start_time, (d.was).start_time),
               coalesce((d.now).end_time, (d.was).end_time),
               coalesce((d.was).artist_id, (d.now).artist_id), coalesce((d.was).start_time, (d.now).start_time),
               coalesce((d.was).end_time, (d.now).end_time), coalesce((d.now).status <> 'cancelled', false), true
        FROM callboard.draft_changes(now.tenant, p_draft, p_horizon) d) e ON true
    LEFT JOIN callboard.members m ON m.tenant_id = now.tenant AND m.user_id = e.actor_id
    ORDER BY e.xid, e.seq
$$;
COMMENT ON FUNCTION callboard.changes_since IS
    'Changes of bookings that a reader with this horizon may not have seen (the newest 200), and the next horizon. '
    'NULL: only the horizon. No change: one row with a horizon alone. Of a what-if board with what was done there, too';
GRANT EXECUTE ON FUNCTION callboard.changes_since TO callboard_member;
