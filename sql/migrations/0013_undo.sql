-- undo(): takes back an act as a new act, through the same trail. Redo is the undo of an undo.
SET LOCAL ROLE callboard_owner;

-- What an act touched and how each booking stood before it. No event before it: the act booked it, and taken
-- back it is cancelled as a mistake.
CREATE FUNCTION callboard.before_act(p_tenant uuid, p_act uuid)
RETURNS TABLE (booking_id uuid, last_seq bigint, mine boolean, before_seq bigint)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT t.booking_id, t.last_seq, t.mine,
           (SELECT max(e.seq) FROM callboard.booking_events e
            WHERE e.tenant_id = p_tenant AND e.booking_id = t.booking_id AND e.seq < t.first_seq)
    FROM (SELECT e.booking_id, min(e.seq) AS first_seq, max(e.seq) AS last_seq,
                 bool_and(e.actor_login = session_user) AS mine
          FROM callboard.booking_events e WHERE e.tenant_id = p_tenant AND e.act_id = p_act
          GROUP BY e.booking_id) t
$$;
COMMENT ON FUNCTION callboard.before_act IS 'The bookings of an act and the event before it (NULL: the act booked it)';

CREATE FUNCTION callboard.undo_target(me callboard.acting, b callboard.bookings, p_before callboard.booking_events)
RETURNS callboard.bookings
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    t callboard.bookings := b;
BEGIN
    IF p_before.seq IS NULL THEN
        t.status := 'cancelled';
        t.reason := 'mistake';
        RETURN t;
    END IF;
    t.artist_id := p_before.artist_id;
    t.project_id := p_before.project_id;
    t.title := p_before.title;
    t.notes := p_before.notes;
    t.start_time := p_before.start_time;
    t.end_time := p_before.end_time;
    t.status := p_before.status;
    t.lapses_at := p_before.lapses_at;
    t.queued_at := p_before.queued_at;
    t.decide_by := p_before.decide_by;
    t.reason := p_before.reason;
    t.heavy := p_before.heavy;
    IF t.status = 'hold' AND b.status <> 'hold' AND t.lapses_at IS NOT NULL THEN
        t.lapses_at := clock_timestamp() + me.hold_minutes * interval '1 minute';
    END IF;
    RETURN t;
END $$;
COMMENT ON FUNCTION callboard.undo_target IS 'What a booking becomes when an act is taken back';

-- Has a booking still the content an act left? Then the act can be taken back, even if later acts came and were
-- themselves taken back: several steps are undone one after the other.
CREATE FUNCTION callboard.is_as_left(b callboard.bookings, e callboard.booking_events) RETURNS boolean
LANGUAGE sql STABLE
RETURN ((b).artist_id, (b).project_id, (b).title, (b).notes, (b).start_time, (b).end_time, (b).status, (b).reason,
        (b).decide_by, (b).heavy, (b).lapses_at IS NULL, (b).queued_at IS NULL)
       IS NOT DISTINCT FROM
       ((e).artist_id, (e).project_id, (e).title, (e).notes, (e).start_time, (e).end_time, (e).status, (e).reason,
        (e).decide_by, (e).heavy, (e).lapses_at IS NULL, (e).queued_at IS NULL);
COMMENT ON FUNCTION callboard.is_as_left IS 'Does a booking say what it said after this event?';

-- All at once and at the end of one statement, so that a swap can be taken back; all or nothing.
CREATE FUNCTION callboard.take_back(me callboard.acting, p_now callboard.bookings[], p_targets callboard.bookings[])
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    fresh callboard.bookings[];
    ids uuid[] := (SELECT array_agg(id) FROM unnest(p_targets));
    b callboard.bookings;
BEGIN
    -- what stood in a past that is now closed may stand there again
    PERFORM set_config('app.verb', 'undone', true), set_config('app.past', 'undo', true);
    WITH back AS (
        UPDATE callboard.bookings u
        SET artist_id = t.artist_id, project_id = t.project_id, title = t.title, notes = t.notes,
            start_time = t.start_time, end_time = t.end_time, status = t.status, lapses_at = t.lapses_at,
            queued_at = t.queued_at, decide_by = t.decide_by, reason = t.reason, heavy = t.heavy
        FROM unnest(p_targets) t WHERE u.tenant_id = me.tenant_id AND u.id = t.id
        RETURNING u.*)
    SELECT array_agg(back::callboard.bookings ORDER BY back.start_time, back.id) INTO fresh FROM back;
    PERFORM set_config('app.verb', '', true), set_config('app.past', '', true);
    RETURN QUERY SELECT a.* FROM unnest(fresh) f, LATERAL (SELECT (callboard.answer('done', NULL, f)).*) a;
    FOREACH b IN ARRAY p_now LOOP
        IF callboard.blocks(b.status) THEN
            RETURN QUERY SELECT * FROM callboard.promote_options(me, b.artist_id, b.start_time, b.end_time);
        END IF;
    END LOOP;
EXCEPTION WHEN exclusion_violation THEN
    PERFORM set_config('app.verb', '', true), set_config('app.past', '', true);
    RETURN QUERY
    SELECT a.*
    FROM (SELECT DISTINCT w FROM unnest(p_targets) t,
              LATERAL callboard.in_the_way(me.tenant_id, t.artist_id, t.start_time, t.end_time, ids) w
          WHERE callboard.blocks(t.status)) d,
         LATERAL (SELECT (callboard.answer('conflict', NULL, d.w)).*) a;
END $$;
COMMENT ON FUNCTION callboard.take_back IS 'Puts bookings back to what they were; done or conflict';

-- Locks what an act touched and gathers, for each booking, how it is and what it shall be.
CREATE FUNCTION callboard.lock_act(me callboard.acting, p_act uuid, OUT now callboard.bookings[],
                                   OUT targets callboard.bookings[], OUT stale callboard.bookings[])
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM callboard.lock_artists(me.tenant_id, (
        SELECT array_agg(artist) FROM callboard.before_act(me.tenant_id, p_act) t
        JOIN callboard.bookings b ON b.tenant_id = me.tenant_id AND b.id = t.booking_id
        LEFT JOIN callboard.booking_events e ON e.tenant_id = me.tenant_id AND e.seq = t.before_seq,
        LATERAL (VALUES (b.artist_id), (e.artist_id)) v (artist)));
    PERFORM 1 FROM callboard.bookings b
    WHERE b.tenant_id = me.tenant_id
      AND b.id IN (SELECT booking_id FROM callboard.before_act(me.tenant_id, p_act))
    ORDER BY b.id FOR NO KEY UPDATE;
    SELECT array_agg(b ORDER BY b.id), array_agg(callboard.undo_target(me, b, e) ORDER BY b.id),
           array_agg(b ORDER BY b.id) FILTER (WHERE NOT callboard.is_as_left(b, l))
    INTO now, targets, stale
    FROM callboard.before_act(me.tenant_id, p_act) t
    JOIN callboard.bookings b ON b.tenant_id = me.tenant_id AND b.id = t.booking_id
    JOIN callboard.booking_events l ON l.tenant_id = me.tenant_id AND l.seq = t.last_seq
    LEFT JOIN callboard.booking_events e ON e.tenant_id = me.tenant_id AND e.seq = t.before_seq;
END $$;
COMMENT ON FUNCTION callboard.lock_act IS 'Locks the bookings of an act; now, targets, and those changed since';

CREATE FUNCTION callboard.undo(p_act uuid) RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    mine boolean;
    act record;
BEGIN
    IF refused IS NULL THEN
        SELECT bool_and(t.mine) INTO mine FROM callboard.before_act(me.tenant_id, p_act) t;
        refused := CASE WHEN NOT mine THEN 'Only one''s own acts can be taken back.' END;
    END IF;
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    ELSIF mine IS NULL THEN
        RETURN NEXT callboard.answer('gone', 'There is nothing of that act to take back.', NULL);
        RETURN;
    END IF;
    act := callboard.lock_act(me, p_act);
    IF act.now IS NULL THEN
        RETURN NEXT callboard.answer('gone', 'The bookings of that act are no more.', NULL);
    ELSIF act.stale IS NULL THEN
        RETURN QUERY SELECT * FROM callboard.take_back(me, act.now, act.targets);
    ELSE
        RETURN QUERY
        SELECT a.* FROM unnest(act.stale::callboard.bookings[]) s,
            LATERAL (SELECT (callboard.answer(
                CASE WHEN callboard.is_undone(s, p_act) THEN 'done' ELSE 'stale' END,
                CASE WHEN callboard.is_undone(s, p_act) THEN NULL
                     ELSE 'The booking has been changed since; it cannot be taken back.' END, s)).*) a;
    END IF;
END $$;
COMMENT ON FUNCTION callboard.undo IS
    'Takes back all of one of one''s own acts, as a new act. done, conflict, stale, gone, not_allowed';

-- The same undo, sent twice because the answer to the first was lost.
CREATE FUNCTION callboard.is_undone(b callboard.bookings, p_act uuid) RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    last callboard.booking_events;
    earlier uuid;
BEGIN
    IF NOT callboard.is_repeat(b) THEN
        RETURN false;
    END IF;
    SELECT * INTO last FROM callboard.booking_events e
    WHERE e.tenant_id = b.tenant_id AND e.booking_id = b.id ORDER BY e.seq DESC LIMIT 1;
    SELECT e.act_id INTO earlier FROM callboard.booking_events e
    WHERE e.tenant_id = b.tenant_id AND e.booking_id = b.id AND e.seq < last.seq ORDER BY e.seq DESC LIMIT 1;
    RETURN last.act = 'undone' AND earlier IS NOT DISTINCT FROM p_act;
END $$;
COMMENT ON FUNCTION callboard.is_undone IS 'The newest change of this booking is the taking back, now under way, of that act';

GRANT EXECUTE ON FUNCTION callboard.undo TO callboard_member;

RESET ROLE;
