-- Many hands on one board: what has changed since a reader last asked, and who else looks at it.
SET LOCAL ROLE callboard_owner;

CREATE INDEX booking_events_by_transaction ON callboard.booking_events (tenant_id, xid);

-- Sequence order is not commit order, so a reader who asked for "events after N" would lose what began earlier and
-- committed later. Instead each answer carries a horizon: the oldest transaction that was still under way. Whatever
-- the reader had not seen then belongs to that one or a later one. What it has seen of them comes again; `seq` tells.
-- A definer function, because comparing xid8 is not leakproof: under the policies the index could not be used.
CREATE FUNCTION callboard.changes_since(p_horizon xid8)
RETURNS TABLE (horizon xid8, seq bigint, booking_id uuid, act text, act_id uuid, actor text, title text,
               artist_id uuid, start_us bigint, end_us bigint,
               was_artist_id uuid, was_start_us bigint, was_end_us bigint, live boolean)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT now.horizon, e.seq, e.booking_id, e.act, e.act_id, coalesce(m.name, e.actor_login), e.title,
           e.artist_id, callboard.us(e.start_time), callboard.us(e.end_time),
           coalesce((e.changes -> 'artist_id' ->> 0)::uuid, e.artist_id),
           callboard.us(coalesce((e.changes -> 'start' ->> 0)::timestamptz, e.start_time)),
           callboard.us(coalesce((e.changes -> 'end' ->> 0)::timestamptz, e.end_time)),
           e.status <> 'cancelled' AND e.act <> 'deleted'
    FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon, callboard.current_tenant() AS tenant) now
    LEFT JOIN LATERAL (
        SELECT * FROM callboard.booking_events e
        WHERE e.tenant_id = now.tenant AND e.xid >= p_horizon ORDER BY e.xid DESC, e.seq DESC LIMIT 200) e ON true
    LEFT JOIN callboard.members m ON m.tenant_id = e.tenant_id AND m.user_id = e.actor_id
    ORDER BY e.xid, e.seq
$$;
COMMENT ON FUNCTION callboard.changes_since IS
    'Changes of bookings that a reader with this horizon may not have seen (the newest 200), and the next horizon. '
    'NULL: only the horizon. No change: one row with a horizon alone';

-- Who looks at the board. Soft: nothing waits for it, and a crash of the server empties it.
CREATE UNLOGGED TABLE callboard.presence (
    tenant_id uuid NOT NULL,
    id        uuid NOT NULL,
    user_id   uuid NOT NULL,
    artist_id uuid,
    day       date,
    login     text NOT NULL,
    backend   int,
    seen_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id) -- no foreign keys: what is there for a moment holds nothing back
);
COMMENT ON TABLE callboard.presence IS 'The open boards and where their cursors are';
COMMENT ON COLUMN callboard.presence.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.presence.id IS 'The board: one run of the program';
COMMENT ON COLUMN callboard.presence.user_id IS 'Whose it is';
COMMENT ON COLUMN callboard.presence.artist_id IS 'The artist the cursor is on, NULL: none. No key: artists need not care';
COMMENT ON COLUMN callboard.presence.day IS 'The day the cursor is on';
COMMENT ON COLUMN callboard.presence.login IS 'session_user: with `backend` it tells whether the board still lives';
COMMENT ON COLUMN callboard.presence.backend IS 'Its server process; NULL behind a pool, where no process is its own';
COMMENT ON COLUMN callboard.presence.seen_at IS 'When it last said so; behind a pool it counts for twelve seconds';

ALTER TABLE callboard.presence ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON callboard.presence FOR SELECT TO callboard_member
    USING (tenant_id = (SELECT callboard.current_tenant()));
GRANT SELECT ON callboard.presence TO callboard_member;

CREATE FUNCTION callboard.is_present(p callboard.presence) RETURNS boolean
LANGUAGE sql STABLE
RETURN CASE WHEN (p).backend IS NULL THEN (p).seen_at > clock_timestamp() - interval '12 seconds'
            ELSE EXISTS (SELECT FROM pg_stat_activity a
                         WHERE a.pid = (p).backend AND a.usename = (p).login AND a.datname = current_database()) END;
COMMENT ON FUNCTION callboard.is_present IS 'Does the board behind this row still live?';

-- Says where one's own board is and answers where the others are. Those that died are taken out on the way, by whoever
-- asks next. Told to all only where something is new, or the telling would go round for ever.
CREATE FUNCTION callboard.be_here(p_board uuid, p_artist uuid, p_day date, p_pooled boolean)
RETURNS TABLE (board uuid, user_id uuid, artist_id uuid, day date)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    me callboard.acting := callboard.who();
    backend int := CASE WHEN p_pooled THEN NULL ELSE pg_backend_pid() END;
    news boolean := false;
BEGIN
    IF me.tenant_id IS NULL OR p_board IS NULL THEN
        RETURN;
    END IF;
    DELETE FROM callboard.presence p WHERE p.tenant_id = me.tenant_id AND p.id <> p_board
        AND NOT callboard.is_present(p);
    news := FOUND;
    SELECT news OR NOT coalesce(bool_or((p.artist_id, p.day) IS NOT DISTINCT FROM (p_artist, p_day)), false) INTO news
    FROM callboard.presence p WHERE p.tenant_id = me.tenant_id AND p.id = p_board;
    INSERT INTO callboard.presence AS p (tenant_id, id, user_id, artist_id, day, login, backend, seen_at)
    VALUES (me.tenant_id, p_board, me.user_id, p_artist, p_day, session_user, backend, clock_timestamp())
    ON CONFLICT (tenant_id, id) DO UPDATE SET artist_id = p_artist, day = p_day, backend = excluded.backend,
        seen_at = excluded.seen_at
    WHERE p.login = session_user;
    IF news THEN
        PERFORM pg_notify('callboard_' || replace(me.tenant_id::text, '-', ''), 'presence');
    END IF;
    RETURN QUERY SELECT p.id, p.user_id, p.artist_id, p.day FROM callboard.presence p
    WHERE p.tenant_id = me.tenant_id AND p.id <> p_board ORDER BY p.seen_at, p.id;
END $$;
COMMENT ON FUNCTION callboard.be_here IS
    'Enters one''s board with its cursor; the other boards that live. Payload "presence" where something is new';

GRANT EXECUTE ON FUNCTION callboard.changes_since, callboard.be_here TO callboard_member;

RESET ROLE;
