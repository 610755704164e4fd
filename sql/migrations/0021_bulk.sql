-- bulk(): many changes as one act. What book(), move(), set_status() and release() ask of one booking is split here
-- into what is wanted, why it may not be, and the writing, so that many are judged by the very same words.
SET LOCAL ROLE callboard_owner;

-- ---- a new booking: place() in its parts ----

CREATE FUNCTION callboard.with_first_status(me callboard.acting, wanted callboard.bookings, p_status text,
                                            p_second boolean) RETURNS callboard.bookings
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_status IN ('hold', 'pencil', 'confirmed') THEN
        wanted.status := p_status::callboard.booking_status;
        wanted.queued_at := CASE WHEN p_second THEN clock_timestamp() END;
        wanted.lapses_at := CASE WHEN p_status = 'hold' AND NOT p_second
                                 THEN clock_timestamp() + me.hold_minutes * interval '1 minute' END;
    END IF;
    RETURN wanted;
END $$;
COMMENT ON FUNCTION callboard.with_first_status IS 'A new booking with the status it is made as';

-- Its artist is locked. An id that is there already was sent twice, because the answer to the first was lost.
CREATE FUNCTION callboard.place_refusal(me callboard.acting, wanted callboard.bookings, p_status text,
                                        p_second boolean) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    there callboard.bookings;
    problem text;
BEGIN
    SELECT * INTO there FROM callboard.bookings WHERE tenant_id = me.tenant_id AND id = wanted.id;
    IF there.id IS NOT NULL THEN
        IF callboard.same_booking(there, wanted) THEN
            RETURN NEXT callboard.answer('done', NULL, there);
        ELSE
            RETURN NEXT callboard.answer('invalid', 'This id already belongs to another booking.', there);
        END IF;
        RETURN;
    END IF;
    problem := callboard.book_problem(me, wanted, p_status, p_second);
    IF problem IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', problem, NULL);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.place_refusal IS 'The answer where there is nothing to insert; no row: insert it';

CREATE OR REPLACE FUNCTION callboard.place(me callboard.acting, wanted callboard.bookings, p_status text,
                                           p_second boolean)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM callboard.lock_artists(me.tenant_id, ARRAY[wanted.artist_id]);
    wanted := callboard.with_first_status(me, wanted, p_status, p_second);
    RETURN QUERY SELECT * FROM callboard.place_refusal(me, wanted, p_status, p_second);
    IF NOT FOUND THEN
        RETURN QUERY SELECT * FROM callboard.insert_booking(me, wanted);
    END IF;
EXCEPTION WHEN unique_violation THEN
    RETURN NEXT callboard.answer('invalid', 'This id or UID already belongs to another booking.', NULL);
END $$;

-- ---- a change: settle(), set_status() and release() in their parts ----

-- A softened or renewed hold lives anew; a second option keeps its place in the queue.
CREATE FUNCTION callboard.with_status(me callboard.acting, b callboard.bookings, p_status text, p_second boolean)
RETURNS callboard.bookings
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    b.status := p_status::callboard.booking_status;
    b.lapses_at := CASE WHEN p_status = 'hold' AND NOT p_second
                        THEN clock_timestamp() + me.hold_minutes * interval '1 minute' END;
    b.queued_at := CASE WHEN p_second THEN coalesce(b.queued_at, clock_timestamp()) END;
    RETURN b;
END $$;
COMMENT ON FUNCTION callboard.with_status IS 'The booking with another status';

CREATE FUNCTION callboard.status_problem(p_status text, p_second boolean) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE
    WHEN p_status IS NULL OR p_status NOT IN ('hold', 'pencil', 'confirmed') THEN
        'A status is hold, pencil or confirmed; to cancel, release.'
    WHEN p_second AND p_status <> 'hold' THEN 'Only a hold can be a second option.'
    END;
COMMENT ON FUNCTION callboard.status_problem IS 'Why this is no status for a booking that stands; NULL: it is';

CREATE FUNCTION callboard.reason_problem(p_reason text) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN p_reason IS NULL OR p_reason NOT IN ('released', 'killed', 'postponed', 'mistake')
            THEN 'A reason is released, killed, postponed or mistake.' END;
COMMENT ON FUNCTION callboard.reason_problem IS 'Why people cannot cancel for this; NULL: they can';

-- The moments of lapse and queueing are the clock's, not the act's.
CREATE FUNCTION callboard.settle_refusal(me callboard.acting, b callboard.bookings, p_version int,
                                         wanted callboard.bookings) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    same callboard.bookings := wanted;
    problem text;
BEGIN
    IF b.status = wanted.status AND (b.queued_at IS NULL) = (wanted.queued_at IS NULL) THEN
        same.lapses_at := b.lapses_at;
        same.queued_at := b.queued_at;
    END IF;
    IF callboard.is_repeat(b) AND b IS NOT DISTINCT FROM same THEN
        RETURN NEXT callboard.answer('done', NULL, b);
        RETURN;
    END IF;
    RETURN QUERY SELECT * FROM callboard.too_late(b, p_version);
    IF FOUND THEN
        RETURN;
    END IF;
    problem := callboard.change_problem(me, b, wanted);
    IF problem IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', problem, b);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.settle_refusal IS 'The answer where there is nothing to change; no row: change it';

CREATE OR REPLACE FUNCTION callboard.settle(me callboard.acting, b callboard.bookings, p_version int,
                                            wanted callboard.bookings) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT * FROM callboard.settle_refusal(me, b, p_version, wanted);
    IF NOT FOUND THEN
        RETURN QUERY SELECT * FROM callboard.change_booking(me, b, wanted);
    END IF;
END $$;

CREATE OR REPLACE FUNCTION callboard.set_status(p_id uuid, p_version int, p_status text, p_second boolean)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    second boolean := coalesce(p_second, false);
    b callboard.bookings;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    ELSIF callboard.status_problem(p_status, second) IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', callboard.status_problem(p_status, second), NULL);
        RETURN;
    END IF;
    b := callboard.take(me.tenant_id, p_id, NULL);
    RETURN QUERY SELECT * FROM callboard.settle(me, b, p_version, callboard.with_status(me, b, p_status, second));
END $$;

CREATE OR REPLACE FUNCTION callboard.release(p_id uuid, p_version int, p_reason text)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    b callboard.bookings;
    wanted callboard.bookings;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    ELSIF callboard.reason_problem(p_reason) IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', callboard.reason_problem(p_reason), NULL);
        RETURN;
    END IF;
    b := callboard.take(me.tenant_id, p_id, NULL);
    wanted := b;
    wanted.status := 'cancelled';
    wanted.reason := p_reason;
    RETURN QUERY SELECT * FROM callboard.settle(me, b, p_version, wanted);
END $$;

-- ---- many bookings in one statement: take_back() in its parts ----

-- The constraint judges at the end of the statement, so that bookings may change places and adjacent ones may be
-- shifted. Promotions come last, when everything stands where it shall. A violation is the caller's.
CREATE FUNCTION callboard.write_together(me callboard.acting, p_now callboard.bookings[],
                                         p_targets callboard.bookings[]) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    fresh callboard.bookings[];
    b callboard.bookings;
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
                                        status, lapses_at, queued_at, decide_by, heavy, uid, created_by)
        SELECT me.tenant_id, t.id, t.artist_id, t.project_id, t.title, t.notes, t.start_time, t.end_time,
               t.status, t.lapses_at, t.queued_at, t.decide_by, t.heavy, t.uid, me.user_id
        FROM unnest(p_targets) t WHERE t.version IS NULL
        RETURNING *)
    SELECT array_agg(w::callboard.bookings ORDER BY w.start_time, w.id) INTO fresh
    FROM (SELECT * FROM changed UNION ALL SELECT * FROM made) w;
    PERFORM set_config('app.verb', '', true), set_config('app.past', '', true);
    RETURN QUERY SELECT a.* FROM unnest(fresh) f, LATERAL (SELECT (callboard.answer('done', NULL, f)).*) a;
    FOREACH b IN ARRAY coalesce(p_now, '{}') LOOP
        IF callboard.blocks(b.status) THEN
            RETURN QUERY SELECT * FROM callboard.promote_options(me, b.artist_id, b.start_time, b.end_time);
        END IF;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.write_together IS
    'Inserts (version NULL) and updates in one statement, then promotes; raises where the constraint refuses';

CREATE OR REPLACE FUNCTION callboard.take_back(me callboard.acting, p_now callboard.bookings[],
                                               p_targets callboard.bookings[])
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ids uuid[] := (SELECT array_agg(id) FROM unnest(p_targets));
BEGIN
    -- what stood in a past that is now closed may stand there again
    PERFORM set_config('app.verb', 'undone', true), set_config('app.past', 'undo', true);
    RETURN QUERY SELECT * FROM callboard.write_together(me, p_now, p_targets);
EXCEPTION WHEN exclusion_violation THEN
    PERFORM set_config('app.verb', '', true), set_config('app.past', '', true);
    RETURN QUERY
    SELECT a.*
    FROM (SELECT DISTINCT w FROM unnest(p_targets) t,
              LATERAL callboard.in_the_way(me.tenant_id, t.artist_id, t.start_time, t.end_time, ids) w
          WHERE callboard.blocks(t.status)) d,
         LATERAL (SELECT (callboard.answer('conflict', NULL, d.w)).*) a;
END $$;

-- ---- bulk ----

-- One element of the list, as JSON: {"do": "book"|"move"|"status"|"release", "id": ...} and, as the function of that
-- name takes them, "version", "artist", "project", "title", "notes", "start_us", "end_us", "status", "second",
-- "decide_us", "heavy", "reason".
CREATE FUNCTION callboard.bulk_wanted(me callboard.acting, b callboard.bookings, c jsonb)
RETURNS callboard.bookings
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    second boolean := coalesce((c ->> 'second')::boolean, false);
BEGIN
    IF c ->> 'do' = 'book' THEN
        b.tenant_id := me.tenant_id;
        b.id := (c ->> 'id')::uuid;
        b.artist_id := (c ->> 'artist')::uuid;
        b.project_id := (c ->> 'project')::uuid;
        b.title := c ->> 'title';
        b.notes := coalesce(c ->> 'notes', '');
        b.start_time := callboard.at((c ->> 'start_us')::bigint);
        b.end_time := callboard.at((c ->> 'end_us')::bigint);
        b.decide_by := callboard.at((c ->> 'decide_us')::bigint);
        b.heavy := coalesce((c ->> 'heavy')::boolean, false);
        b.version := NULL;
        RETURN callboard.with_first_status(me, b, c ->> 'status', second);
    ELSIF c ->> 'do' = 'move' THEN
        b.artist_id := coalesce((c ->> 'artist')::uuid, b.artist_id);
        b.start_time := CASE WHEN c ->> 'start_us' IS NULL THEN b.start_time
                             ELSE callboard.at((c ->> 'start_us')::bigint) END;
        b.end_time := CASE WHEN c ->> 'end_us' IS NULL THEN b.end_time
                           ELSE callboard.at((c ->> 'end_us')::bigint) END;
    ELSIF c ->> 'do' = 'status' AND callboard.status_problem(c ->> 'status', second) IS NULL THEN
        RETURN callboard.with_status(me, b, c ->> 'status', second);
    ELSIF c ->> 'do' = 'release' AND callboard.reason_problem(c ->> 'reason') IS NULL THEN
        b.status := 'cancelled';
        b.reason := c ->> 'reason';
    END IF;
    RETURN b;
END $$;
COMMENT ON FUNCTION callboard.bulk_wanted IS 'What a booking becomes by one change of a list';

CREATE FUNCTION callboard.bulk_refusal(me callboard.acting, b callboard.bookings, wanted callboard.bookings, c jsonb)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    second boolean := coalesce((c ->> 'second')::boolean, false);
    problem text := CASE coalesce(c ->> 'do', '')
        WHEN 'book' THEN NULL
        WHEN 'move' THEN NULL
        WHEN 'status' THEN callboard.status_problem(c ->> 'status', second)
        WHEN 'release' THEN callboard.reason_problem(c ->> 'reason')
        ELSE 'There is no such change.' END;
BEGIN
    IF c ->> 'do' = 'book' THEN
        RETURN QUERY SELECT * FROM callboard.place_refusal(me, wanted, c ->> 'status', second);
    ELSIF problem IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', problem, NULL);
    ELSE
        RETURN QUERY SELECT * FROM callboard.settle_refusal(me, b, (c ->> 'version')::int, wanted);
        IF NOT FOUND AND b IS NOT DISTINCT FROM wanted THEN
            RETURN NEXT callboard.answer('done', NULL, b);
        END IF;
    END IF;
END $$;
COMMENT ON FUNCTION callboard.bulk_refusal IS 'The answer where one change of a list needs no writing; no row: write';

-- Everybody in a list at once, in the order of ids, like every other writer.
CREATE FUNCTION callboard.bulk_lock(me callboard.acting, p_changes jsonb) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ids uuid[] := (SELECT array_agg((c ->> 'id')::uuid) FROM jsonb_array_elements(p_changes) c);
BEGIN
    PERFORM callboard.lock_artists(me.tenant_id, (
        SELECT array_agg(artist) FROM (
            SELECT b.artist_id AS artist FROM callboard.bookings b WHERE b.tenant_id = me.tenant_id AND b.id = ANY (ids)
            UNION SELECT (c ->> 'artist')::uuid FROM jsonb_array_elements(p_changes) c) a));
    PERFORM 1 FROM callboard.bookings b WHERE b.tenant_id = me.tenant_id AND b.id = ANY (ids)
    ORDER BY b.id FOR NO KEY UPDATE;
END $$;
COMMENT ON FUNCTION callboard.bulk_lock IS 'Locks the artists and the bookings of a list';

CREATE FUNCTION callboard.bulk_apply(me callboard.acting, c jsonb) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    b callboard.bookings;
    wanted callboard.bookings;
BEGIN
    SELECT * INTO b FROM callboard.bookings WHERE tenant_id = me.tenant_id AND id = (c ->> 'id')::uuid;
    wanted := callboard.bulk_wanted(me, b, c);
    RETURN QUERY SELECT * FROM callboard.bulk_refusal(me, b, wanted, c);
    IF FOUND THEN
        RETURN;
    ELSIF c ->> 'do' = 'book' THEN
        RETURN QUERY SELECT * FROM callboard.insert_booking(me, wanted);
    ELSE
        RETURN QUERY SELECT * FROM callboard.change_booking(me, b, wanted);
    END IF;
EXCEPTION WHEN unique_violation THEN
    RETURN NEXT callboard.answer('invalid', 'This id or UID already belongs to another booking.', NULL);
END $$;
COMMENT ON FUNCTION callboard.bulk_apply IS 'One change of a list on its own; what is refused leaves the rest alone';

-- What one change leaves free may be what another waits for: what was refused is tried again, from the other end,
-- for as long as something comes of it.
CREATE FUNCTION callboard.bulk_fits(me callboard.acting, p_changes jsonb)
RETURNS TABLE (change int, answer callboard.answer)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    left_ int[] := (SELECT array_agg(i) FROM generate_series(0, jsonb_array_length(p_changes) - 1) i);
    again int[];
    refused int[];
    reasons callboard.answer[];
    answers callboard.answer[];
    i int;
BEGIN
    LOOP
        again := '{}';
        refused := '{}';
        reasons := '{}';
        FOREACH i IN ARRAY left_ LOOP
            answers := ARRAY(SELECT a FROM callboard.bulk_apply(me, p_changes -> i) a);
            IF (answers[1]).outcome = 'conflict' THEN
                again := i || again;
                refused := refused || array_fill(i, ARRAY[cardinality(answers)]);
                reasons := reasons || answers;
            ELSE
                RETURN QUERY SELECT i, a::callboard.answer FROM unnest(answers) a;
            END IF;
        END LOOP;
        EXIT WHEN cardinality(again) IN (0, cardinality(left_));
        left_ := again;
    END LOOP;
    RETURN QUERY SELECT n, r::callboard.answer FROM unnest(refused) WITH ORDINALITY x (n, o)
                 JOIN LATERAL (SELECT reasons[o] AS r) y ON true ORDER BY n;
END $$;
COMMENT ON FUNCTION callboard.bulk_fits IS 'Each change on its own, as many as fit';

-- What is in the way of some targets, were they all written: other bookings, and one another.
CREATE FUNCTION callboard.bulk_conflicts(me callboard.acting, p_numbers int[], p_targets callboard.bookings[])
RETURNS TABLE (change int, answer callboard.answer)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    WITH target AS (
        SELECT p_numbers[i] AS n, p_targets[i] AS t FROM generate_subscripts(p_numbers, 1) i
        WHERE callboard.blocks((p_targets[i]).status))
    SELECT n, callboard.answer('conflict', NULL, w)
    FROM target, LATERAL callboard.in_the_way(me.tenant_id, (t).artist_id, (t).start_time, (t).end_time,
        (SELECT array_agg(id) FROM unnest(p_targets))) w
    UNION ALL
    SELECT a.n, callboard.answer('conflict', 'Another change of the same act is in the way.', b.t)
    FROM target a JOIN target b ON a.n <> b.n AND (a.t).artist_id = (b.t).artist_id
         AND (a.t).start_time < (b.t).end_time AND (b.t).start_time < (a.t).end_time
    ORDER BY 1
$$;
COMMENT ON FUNCTION callboard.bulk_conflicts IS 'For each refused target what is in its way';

-- All of it or nothing (p_write), or only what would be refused.
CREATE FUNCTION callboard.bulk_all(me callboard.acting, p_changes jsonb, p_write boolean)
RETURNS TABLE (change int, answer callboard.answer)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    refused boolean := false;
    ready int[] := '{}'; -- numbers of the changes to be written, and beside them what they write
    targets callboard.bookings[] := '{}';
    before callboard.bookings[] := '{}';
    answers callboard.answer[];
    b callboard.bookings;
    wanted callboard.bookings;
BEGIN
    FOR i IN 0 .. jsonb_array_length(p_changes) - 1 LOOP
        SELECT * INTO b FROM callboard.bookings
        WHERE tenant_id = me.tenant_id AND id = (p_changes -> i ->> 'id')::uuid;
        wanted := callboard.bulk_wanted(me, b, p_changes -> i);
        answers := ARRAY(SELECT a FROM callboard.bulk_refusal(me, b, wanted, p_changes -> i) a);
        RETURN QUERY SELECT i, a::callboard.answer FROM unnest(answers) a;
        refused := refused OR coalesce((answers[1]).outcome <> 'done', false);
        CONTINUE WHEN cardinality(answers) > 0;
        ready := ready || i;
        targets := targets || wanted;
        before := before || CASE WHEN b.id IS NOT NULL THEN ARRAY[b] ELSE '{}' END;
    END LOOP;
    IF p_write AND NOT refused THEN
        BEGIN
            RETURN QUERY SELECT ready[array_position(ARRAY(SELECT t.id FROM unnest(targets) t), a.id)], a
                         FROM callboard.write_together(me, before, targets) a;
            RETURN;
        EXCEPTION WHEN exclusion_violation THEN NULL;
        END;
    END IF;
    RETURN QUERY SELECT * FROM callboard.bulk_conflicts(me, ready, targets);
END $$;
COMMENT ON FUNCTION callboard.bulk_all IS 'Everything in one statement, or nothing and the list of what was refused';

CREATE FUNCTION callboard.bulk(p_changes jsonb, p_mode text) RETURNS TABLE (change int, answer callboard.answer)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    problem text := CASE
        WHEN jsonb_typeof(p_changes) IS DISTINCT FROM 'array' OR p_changes = '[]' THEN 'There is nothing to change.'
        WHEN jsonb_array_length(p_changes) > 500 THEN 'One act changes at most 500 bookings.'
        WHEN p_mode IS NULL OR p_mode NOT IN ('all', 'fits', 'try') THEN 'A list is written as all, fits or try.'
        WHEN (SELECT count(DISTINCT c ->> 'id') <> count(*) FROM jsonb_array_elements(p_changes) c)
            THEN 'Every change needs a booking of its own.' END;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN QUERY SELECT NULL::int, callboard.answer('not_allowed', refused, NULL);
        RETURN;
    ELSIF problem IS NOT NULL THEN
        RETURN QUERY SELECT NULL::int, callboard.answer('invalid', problem, NULL);
        RETURN;
    END IF;
    PERFORM callboard.bulk_lock(me, p_changes);
    IF p_mode = 'fits' THEN
        RETURN QUERY SELECT * FROM callboard.bulk_fits(me, p_changes);
    ELSE
        RETURN QUERY SELECT * FROM callboard.bulk_all(me, p_changes, p_mode = 'all');
    END IF;
END $$;
COMMENT ON FUNCTION callboard.bulk IS
    'Many changes as one act. all: every one or none, with what was refused; fits: as many as can be; try: only the list';

GRANT EXECUTE ON FUNCTION callboard.bulk TO callboard_member;

RESET ROLE;
