-- Locks what an act touched and gathers, for each booking, how it is and what it shall be. Artists come first, those of
-- its records with those of its bookings, in one order: whoever books several of them takes them in the same.
CREATE OR REPLACE FUNCTION callboard.lock_act(me callboard.acting, p_act uuid, OUT now callboard.bookings[],
                                              OUT targets callboard.bookings[], OUT stale callboard.bookings[])
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM callboard.lock_artists(me.tenant_id, (
        SELECT array_agg(artist) FROM (
            SELECT v.artist FROM callboard.before_act(me, p_act) t
            JOIN callboard.bookings b ON b.tenant_id = me.tenant_id AND b.id = t.booking_id
            LEFT JOIN callboard.booking_events e ON e.tenant_id = me.tenant_id AND e.seq = t.before_seq,
            LATERAL (VALUES (b.artist_id), (e.artist_id)) v (artist)
            UNION ALL
            SELECT v.artist FROM callboard.record_events r,
            LATERAL (VALUES (r.artist_id), ((r.changes -> 'artist_id' ->> 0)::uuid)) v (artist)
            WHERE r.tenant_id = me.tenant_id AND r.act_id = p_act AND r.actor_id = me.user_id) touched));
    PERFORM 1 FROM callboard.bookings b
    WHERE b.tenant_id = me.tenant_id
      AND b.id IN (SELECT booking_id FROM callboard.before_act(me, p_act))
    ORDER BY b.id FOR NO KEY UPDATE;
    PERFORM callboard.lock_records(me, p_act);
    SELECT array_agg(b ORDER BY b.id), array_agg(callboard.undo_target(me, b, e) ORDER BY b.id),
           array_agg(b ORDER BY b.id) FILTER (WHERE NOT callboard.is_as_left(b, l))
    INTO now, targets, stale
    FROM callboard.before_act(me, p_act) t
    JOIN callboard.bookings b ON b.tenant_id = me.tenant_id AND b.id = t.booking_id
    JOIN callboard.booking_events l ON l.tenant_id = me.tenant_id AND l.seq = t.last_seq
    LEFT JOIN callboard.booking_events e ON e.tenant_id = me.tenant_id AND e.seq = t.before_seq;
END $$;
COMMENT ON FUNCTION callboard.lock_act IS 'Locks what an act touched; of its bookings now, targets, and those changed since';
