-- Sequence order is not commit order, so a reader who asked for "events after N" would lose what began earlier and
-- committed later. Instead each answer carries a horizon: the oldest transaction that was still under way. Whatever
-- the reader had not seen then belongs to that one or a later one. What it has seen of them comes again; `seq` tells.
-- A definer function, because comparing xid8 is not leakproof: under the policies the index could not be used.
CREATE OR REPLACE FUNCTION callboard.changes_since(p_horizon xid8)
RETURNS TABLE (horizon xid8, seq bigint, booking_id uuid, act text, act_id uuid, actor text, title text,
               artist_id uuid, start_us bigint, end_us bigint,
               was_artist_id uuid, was_start_us bigint, was_end_us bigint, live boolean)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning AS $$
    SELECT now.horizon, e.seq, e.booking_id, e.act, e.act_id, coalesce(m.name, e.actor_login), e.title,
           e.artist_id, callboard.us(e.start_time), callboard.us(e.end_time),
           coalesce((e.changes -> 'artist_id' ->> 0)::uuid, e.artist_id),
           callboard.us(coalesce((e.changes -> 'start' ->> 0)::timestamptz, e.start_time)),
           callboard.us(coalesce((e.changes -> 'end' ->> 0)::timestamptz, e.end_time)),
           e.status <> 'cancelled' AND e.act <> 'deleted'
    FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon, callboard.current_tenant() AS tenant OFFSET 0) now
    LEFT JOIN LATERAL (
        SELECT * FROM callboard.booking_events e
        WHERE e.tenant_id = now.tenant AND e.xid >= p_horizon ORDER BY e.xid DESC, e.seq DESC LIMIT 200) e ON true
    LEFT JOIN callboard.members m ON m.tenant_id = e.tenant_id AND m.user_id = e.actor_id
    ORDER BY e.xid, e.seq
$$;
COMMENT ON FUNCTION callboard.changes_since IS
    'Changes of bookings that a reader with this horizon may not have seen (the newest 200), and the next horizon. '
    'NULL: only the horizon. No change: one row with a horizon alone';
GRANT EXECUTE ON FUNCTION callboard.changes_since TO callboard_member;
