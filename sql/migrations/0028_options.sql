-- Second options move up: whole or by days, into what any act leaves free; or are offered it, and taken with one key.
-- An act of one booking or of many ends in promote_behind(), which looks at what was claimed before and is no more.
SET LOCAL ROLE callboard_owner;

ALTER TABLE callboard.bookings
    ADD COLUMN split_from uuid,
    ADD CONSTRAINT bookings_split_from_exists FOREIGN KEY (tenant_id, split_from)
        REFERENCES callboard.bookings (tenant_id, id) ON DELETE RESTRICT;
COMMENT ON COLUMN callboard.bookings.split_from IS
    'The second option this was a part of until some of its days became free; NULL: was booked by itself';
CREATE INDEX bookings_split ON callboard.bookings (tenant_id, split_from) WHERE split_from IS NOT NULL;
-- What waits to be decided.
CREATE INDEX bookings_to_decide ON callboard.bookings (tenant_id, decide_by)
    WHERE status = 'pencil' AND decide_by IS NOT NULL;

ALTER TABLE callboard.booking_events DROP CONSTRAINT booking_events_act_is_known;
ALTER TABLE callboard.booking_events ADD CONSTRAINT booking_events_act_is_known CHECK (act IN
    ('booked', 'moved', 'edited', 'held', 'queued', 'pencilled', 'confirmed', 'released', 'lapsed', 'promoted',
     'offered', 'split', 'restored', 'undone', 'deleted'));

-- ---- the trail: an offer is told without changing the booking ----

CREATE OR REPLACE FUNCTION callboard.booking_json(p_booking callboard.bookings) RETURNS jsonb
LANGUAGE sql STABLE
RETURN jsonb_build_object(
    'artist_id', (p_booking).artist_id, 'project_id', (p_booking).project_id, 'title', (p_booking).title,
    'notes', (p_booking).notes, 'start', (p_booking).start_time, 'end', (p_booking).end_time,
    'status', (p_booking).status, 'lapses_at', (p_booking).lapses_at, 'queued_at', (p_booking).queued_at,
    'decide_by', (p_booking).decide_by, 'reason', (p_booking).reason, 'heavy', (p_booking).heavy,
    'split_from', (p_booking).split_from);

CREATE FUNCTION callboard.log_event(b callboard.bookings, p_act text, p_changes jsonb) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO callboard.booking_events (
        tenant_id, booking_id, act, act_id, undoes, redo, actor_id, source, past_opened, changes,
        artist_id, project_id, title, notes, start_time, end_time, status, lapses_at, queued_at, decide_by, reason,
        heavy, created_by, version, created_at, updated_at)
    VALUES (
        b.tenant_id, b.id, p_act, nullif(current_setting('app.act', true), '')::uuid,
        nullif(current_setting('app.undoes', true), '')::uuid, nullif(current_setting('app.redo', true), '')::boolean,
        (SELECT m.user_id FROM callboard.members m WHERE m.login = session_user AND m.tenant_id = b.tenant_id),
        coalesce(nullif(current_setting('app.source', true), ''), 'sql'),
        coalesce(current_setting('app.past', true), '') = 'import', p_changes,
        b.artist_id, b.project_id, b.title, b.notes, b.start_time, b.end_time, b.status, b.lapses_at, b.queued_at,
        b.decide_by, b.reason, b.heavy, b.created_by, b.version, b.created_at, b.updated_at);
END $$;
COMMENT ON FUNCTION callboard.log_event IS 'Writes one event, the only writer of them';

CREATE OR REPLACE FUNCTION callboard.log_booking() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    before jsonb := CASE TG_OP WHEN 'INSERT' THEN '{}' ELSE callboard.booking_json(OLD) END;
    after jsonb := CASE TG_OP WHEN 'DELETE' THEN '{}' ELSE callboard.booking_json(NEW) END;
    said text := nullif(current_setting('app.verb', true), '');
    act text := CASE
        WHEN TG_OP = 'DELETE' THEN 'deleted'
        WHEN NEW.status = 'hold' AND (said = 'promoted' OR TG_OP = 'INSERT' AND NEW.split_from IS NOT NULL) THEN 'split'
        WHEN TG_OP = 'INSERT' AND NEW.split_from IS NOT NULL THEN 'promoted'
        WHEN TG_OP = 'INSERT' THEN 'booked'
        ELSE coalesce(said, callboard.act_of(OLD, NEW)) END;
BEGIN
    PERFORM callboard.log_event(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END, act,
        (SELECT coalesce(jsonb_object_agg(key, jsonb_build_array(before -> key, after -> key)), '{}')
         FROM (SELECT jsonb_object_keys(before || after) AS key) keys
         WHERE coalesce(before -> key, 'null') <> coalesce(after -> key, 'null')));
    RETURN NULL;
END $$;
COMMENT ON FUNCTION callboard.log_booking IS 'The event of a change: one for each';

-- An offer changes nothing, so that whoever was offered something stands in nobody's way who takes an act back, and
-- an answer that was lost is still known again.
CREATE OR REPLACE FUNCTION callboard.before_act(p_tenant uuid, p_act uuid)
RETURNS TABLE (booking_id uuid, last_seq bigint, mine boolean, before_seq bigint)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT t.booking_id, t.last_seq, t.mine,
           (SELECT max(e.seq) FROM callboard.booking_events e
            WHERE e.tenant_id = p_tenant AND e.booking_id = t.booking_id AND e.seq < t.first_seq)
    FROM (SELECT e.booking_id, min(e.seq) AS first_seq, max(e.seq) AS last_seq,
                 bool_and(e.actor_id IS NOT DISTINCT FROM (SELECT callboard.current_member())) AS mine
          FROM callboard.booking_events e
          WHERE e.tenant_id = p_tenant AND e.act_id = p_act AND e.act <> 'offered'
          GROUP BY e.booking_id) t
$$;

CREATE FUNCTION callboard.newest_event(b callboard.bookings) RETURNS callboard.booking_events
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT * FROM callboard.booking_events e
    WHERE e.tenant_id = b.tenant_id AND e.booking_id = b.id AND e.act <> 'offered'
    ORDER BY e.seq DESC LIMIT 1
$$;
COMMENT ON FUNCTION callboard.newest_event IS 'The last change of a booking';

CREATE OR REPLACE FUNCTION callboard.is_repeat(b callboard.bookings) RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    act text := nullif(current_setting('app.act', true), '');
    last callboard.booking_events;
BEGIN
    IF act IS NULL THEN
        RETURN false;
    END IF;
    last := callboard.newest_event(b);
    RETURN coalesce(last.act_id = act::uuid AND last.actor_login = session_user, false);
END $$;

CREATE OR REPLACE FUNCTION callboard.changed_since(me callboard.acting, p_act uuid) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN n.act = 'lapsed' THEN b.title || ' has lapsed since'
           ELSE format('%s was %s since by %s', b.title, CASE WHEN n.redo THEN 'changed' ELSE n.act END,
                       CASE WHEN n.actor_id = (me).user_id THEN 'you' ELSE coalesce(m.name, n.actor_login) END) END
    FROM callboard.before_act((me).tenant_id, p_act) t
    JOIN callboard.bookings b ON b.tenant_id = (me).tenant_id AND b.id = t.booking_id
    JOIN callboard.booking_events l ON l.tenant_id = (me).tenant_id AND l.seq = t.last_seq
    JOIN LATERAL callboard.newest_event(b) n ON true
    LEFT JOIN callboard.members m ON m.tenant_id = (me).tenant_id AND m.user_id = n.actor_id
    WHERE NOT callboard.is_as_left(b, l)
    LIMIT 1
$$;

CREATE OR REPLACE FUNCTION callboard.own_act(me callboard.acting, p_act uuid, p_standing text, p_why text)
RETURNS callboard.own_act
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT ROW(p_act, max(e.seq), min(e.seq), count(DISTINCT e.booking_id) FILTER (WHERE e.act <> 'offered')::int,
               p_standing, p_why)::callboard.own_act
    FROM callboard.booking_events e WHERE e.tenant_id = (me).tenant_id AND e.act_id = p_act
$$;

-- ---- who claims what ----

CREATE FUNCTION callboard.span(b callboard.bookings) RETURNS tstzrange
LANGUAGE sql IMMUTABLE
RETURN tstzrange((b).start_time, (b).end_time, '[)');
COMMENT ON FUNCTION callboard.span IS 'When it is';

CREATE FUNCTION callboard.claim(b callboard.bookings) RETURNS int
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN callboard.blocks((b).status) THEN 2
            WHEN (b).status = 'hold' AND (b).queued_at IS NOT NULL THEN 1 ELSE 0 END;
COMMENT ON FUNCTION callboard.claim IS 'How firmly it claims its time: 2 blocks, 1 stands in the queue, 0 neither';

CREATE FUNCTION callboard.left_free(b callboard.bookings, after callboard.bookings) RETURNS tstzmultirange
LANGUAGE sql IMMUTABLE
RETURN CASE
    WHEN callboard.claim(b) = 0 THEN '{}'::tstzmultirange
    WHEN callboard.claim(after) >= callboard.claim(b) AND (after).artist_id = (b).artist_id
        THEN tstzmultirange(callboard.span(b)) - tstzmultirange(callboard.span(after))
    ELSE tstzmultirange(callboard.span(b)) END;
COMMENT ON FUNCTION callboard.left_free IS 'What a change leaves to those behind; after NULL: all of it';

CREATE FUNCTION callboard.taken_from(b callboard.bookings, p_queue boolean) RETURNS tstzmultirange
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(range_agg(callboard.span(w)), '{}')
    FROM (SELECT x FROM callboard.in_the_way(b.tenant_id, b.artist_id, b.start_time, b.end_time, ARRAY[b.id]) x
          UNION ALL
          SELECT o FROM callboard.bookings o
          WHERE p_queue AND o.tenant_id = b.tenant_id AND o.artist_id = b.artist_id AND o.status = 'hold'
            AND o.queued_at IS NOT NULL AND (o.queued_at, o.id) < (b.queued_at, b.id)
            AND o.start_time < b.end_time AND o.end_time > b.start_time) t (w)
$$;
COMMENT ON FUNCTION callboard.taken_from IS
    'What is in the way of a second option: pencil and confirmed and, with p_queue, who came before it';

-- ---- the days of an option ----

-- By the clocks on the wall: Monday 9:00 to Wednesday 18:00 means 9 to 18 on each of three days. Where the end's clock
-- is not after the start's, the days between are whole. A day off in the pattern counts only if there is no other.
CREATE FUNCTION callboard.option_days(p_zone text, b callboard.bookings)
RETURNS TABLE (day timestamp, hours tstzrange)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    WITH local AS (
        SELECT b.start_time AT TIME ZONE p_zone AS start, b.end_time AT TIME ZONE p_zone AS finish),
    days AS (
        SELECT x.day, l.start::time < l.finish::time AS daily, l.start::time AS opens, l.finish::time AS closes,
               1440 * (extract(isodow FROM x.day)::int - 1) AS minute
        FROM local l, generate_series(date_trunc('day', l.start), l.finish - interval '1 us', interval '1 day') x (day)),
    hours AS (
        SELECT d.day, greatest(b.start_time, (d.day + CASE WHEN daily THEN opens ELSE '00:00' END)
                                             AT TIME ZONE p_zone) AS lo,
               least(b.end_time, CASE WHEN daily THEN d.day + closes ELSE d.day + interval '1 day' END
                                 AT TIME ZONE p_zone) AS hi,
               coalesce(a.working_pattern && int4range(minute, minute + 1440), true) AS works
        FROM days d JOIN callboard.artists a ON a.tenant_id = b.tenant_id AND a.id = b.artist_id)
    SELECT h.day, tstzrange(h.lo, greatest(h.lo, h.hi)) FROM hours h
    WHERE h.works OR NOT EXISTS (SELECT FROM hours w WHERE w.works)
    ORDER BY h.day
$$;
COMMENT ON FUNCTION callboard.option_days IS 'The days of a second option and its hours on each, days off left out';

-- Days in a row that are free, or are not, are one part, unless something stands in the night between two free ones.
CREATE FUNCTION callboard.option_parts(p_zone text, b callboard.bookings, p_taken tstzmultirange)
RETURNS TABLE (part tstzrange, free boolean)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    last timestamp := (SELECT max(day) FROM callboard.option_days(p_zone, b));
    d record;
    longer tstzrange;
BEGIN
    FOR d IN SELECT x.day, x.hours, NOT p_taken && x.hours AS free FROM callboard.option_days(p_zone, b) x LOOP
        longer := tstzrange(coalesce(lower(part), b.start_time),
                            CASE WHEN d.day = last THEN b.end_time ELSE upper(d.hours) END);
        IF coalesce(free = d.free, true) AND NOT (d.free AND p_taken && longer) THEN
            part := longer;
        ELSE
            IF part IS NOT NULL THEN
                RETURN NEXT;
            END IF;
            part := CASE WHEN d.day = last AND NOT (d.free AND p_taken && tstzrange(lower(d.hours), b.end_time))
                         THEN tstzrange(lower(d.hours), b.end_time) ELSE d.hours END;
        END IF;
        free := d.free;
    END LOOP;
    RETURN NEXT;
END $$;
COMMENT ON FUNCTION callboard.option_parts IS 'A second option by whether its days are free of what is taken, in order';

-- What a second option becomes: of its free parts those that touch p_freed move up, each a booking; the rest waits on.
-- The option itself is what of the rest comes first. What has begun is not split.
CREATE FUNCTION callboard.option_targets(p_zone text, b callboard.bookings, p_freed tstzmultirange, p_queue boolean)
RETURNS callboard.bookings[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    parts tstzrange[] := '{}';
    moves boolean[] := '{}';
    targets callboard.bookings[] := '{}';
    p record;
    t callboard.bookings;
BEGIN
    FOR p IN SELECT x.part, x.free AND x.part && p_freed
                    AND (x.part @> callboard.span(b) OR lower(x.part) >= clock_timestamp()) AS moves
             FROM callboard.option_parts(p_zone, b, callboard.taken_from(b, p_queue)) x LOOP
        IF NOT p.moves AND NOT moves[cardinality(moves)] THEN
            parts[cardinality(parts)] := range_merge(parts[cardinality(parts)], p.part);
        ELSE
            parts := parts || p.part;
            moves := moves || p.moves;
        END IF;
    END LOOP;
    IF NOT true = ANY (moves) THEN
        RETURN targets;
    END IF;
    FOR i IN 1 .. cardinality(parts) LOOP
        t := b;
        t.start_time := lower(parts[i]);
        t.end_time := upper(parts[i]);
        IF moves[i] THEN
            t.status := 'pencil';
            t.queued_at := NULL;
        END IF;
        IF i <> coalesce(array_position(moves, false), 1) THEN
            t.id := gen_random_uuid();
            t.version := NULL;
            t.uid := NULL;
            t.split_from := b.id;
        END IF;
        targets := targets || t;
    END LOOP;
    RETURN targets;
END $$;
COMMENT ON FUNCTION callboard.option_targets IS 'What is to be written so that a second option moves up; empty: it cannot';

-- ---- writing ----

CREATE FUNCTION callboard.write_targets(me callboard.acting, p_targets callboard.bookings[])
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

CREATE FUNCTION callboard.promote_option(me callboard.acting, p_option callboard.bookings, p_freed tstzmultirange)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    targets callboard.bookings[] := callboard.option_targets(me.zone, p_option, p_freed, false);
    fresh callboard.bookings[];
BEGIN
    IF cardinality(targets) = 0 THEN
        RETURN;
    END IF;
    PERFORM set_config('app.verb', 'promoted', true);
    fresh := callboard.write_targets(me, targets);
    PERFORM set_config('app.verb', '', true);
    RETURN QUERY
    SELECT a.* FROM unnest(fresh) f, LATERAL (SELECT (callboard.answer('done',
        CASE f.status WHEN 'pencil' THEN 'A second option became a pencil.'
                      ELSE 'The rest of a second option waits on.' END, f)).*) a;
EXCEPTION WHEN exclusion_violation THEN
    RETURN; -- the constraint alone judges: it waits on
END $$;
COMMENT ON FUNCTION callboard.promote_option IS 'Makes what is free of an option a pencil; no row: nothing is';

CREATE FUNCTION callboard.offer_option(me callboard.acting, p_option callboard.bookings, p_freed tstzmultirange)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    offered tstzrange;
BEGIN
    SELECT range_merge(range_agg(callboard.span(t))) INTO offered
    FROM unnest(callboard.option_targets(me.zone, p_option, p_freed, true)) t WHERE t.status = 'pencil';
    IF offered IS NULL THEN
        RETURN;
    END IF;
    PERFORM callboard.log_event(p_option, 'offered', CASE WHEN offered = callboard.span(p_option) THEN '{}' ELSE
        jsonb_build_object('offered', jsonb_build_array(NULL, jsonb_build_array(lower(offered), upper(offered)))) END);
    RETURN NEXT callboard.answer('done', 'A second option is offered its place.', p_option);
END $$;
COMMENT ON FUNCTION callboard.offer_option IS 'Writes down that an option is offered what became free; no row: nothing is';

-- The first in the queue comes first; what he takes is taken for those behind him. Their artist is locked.
CREATE FUNCTION callboard.promote_freed(me callboard.acting, p_artist uuid, p_freed tstzmultirange)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    option callboard.bookings;
BEGIN
    FOR option IN
        SELECT * FROM callboard.bookings b
        WHERE b.tenant_id = me.tenant_id AND b.artist_id = p_artist AND b.status = 'hold' AND b.queued_at IS NOT NULL
          AND callboard.span(b) && p_freed AND b.end_time > clock_timestamp()
        ORDER BY b.queued_at, b.id FOR NO KEY UPDATE
    LOOP
        IF me.promote = 'auto' THEN
            RETURN QUERY SELECT * FROM callboard.promote_option(me, option, p_freed);
        ELSE
            RETURN QUERY SELECT * FROM callboard.offer_option(me, option, p_freed);
        END IF;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.promote_freed IS
    'What the setting "promote" says for the options that wait for this: pencils, or offered';

CREATE OR REPLACE FUNCTION callboard.promote_options(me callboard.acting, p_artist uuid, p_start timestamptz,
                                                     p_end timestamptz)
RETURNS SETOF callboard.answer
LANGUAGE sql
SET search_path = pg_catalog, pg_temp AS $$
    SELECT * FROM callboard.promote_freed(me, p_artist, tstzmultirange(tstzrange(p_start, p_end)))
$$;
COMMENT ON FUNCTION callboard.promote_options IS 'promote_freed() for one stretch of time';

CREATE FUNCTION callboard.promote_behind(me callboard.acting, p_before callboard.bookings[],
                                         p_after callboard.bookings[]) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    freed record;
BEGIN
    FOR freed IN
        SELECT b.artist_id, range_agg(span) AS spans
        FROM unnest(p_before) b LEFT JOIN unnest(p_after) a ON a.id = b.id,
             LATERAL unnest(callboard.left_free(b, a)) span
        GROUP BY b.artist_id ORDER BY b.artist_id
    LOOP
        RETURN QUERY SELECT * FROM callboard.promote_freed(me, freed.artist_id, freed.spans);
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.promote_behind IS 'The options behind bookings that were, and are now as in p_after';

CREATE OR REPLACE FUNCTION callboard.write_together(me callboard.acting, p_now callboard.bookings[],
                                                    p_targets callboard.bookings[]) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    fresh callboard.bookings[] := callboard.write_targets(me, p_targets);
BEGIN
    PERFORM set_config('app.verb', '', true), set_config('app.past', '', true);
    RETURN QUERY SELECT a.* FROM unnest(fresh) f, LATERAL (SELECT (callboard.answer('done', NULL, f)).*) a;
    RETURN QUERY SELECT * FROM callboard.promote_behind(me, coalesce(p_now, '{}'), fresh);
END $$;

CREATE OR REPLACE FUNCTION callboard.change_booking(me callboard.acting, b callboard.bookings,
                                                    wanted callboard.bookings) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    after callboard.bookings[];
BEGIN
    IF b IS NOT DISTINCT FROM wanted THEN
        RETURN NEXT callboard.answer('done', NULL, b);
        RETURN;
    END IF;
    FOR try IN 1 .. 2 LOOP
        BEGIN
            after := callboard.write_targets(me, ARRAY[wanted]);
            RETURN NEXT callboard.answer('done', NULL, after[1]);
            RETURN QUERY SELECT * FROM callboard.promote_behind(me, ARRAY[b], after);
            RETURN;
        EXCEPTION WHEN exclusion_violation THEN
            RETURN QUERY SELECT * FROM callboard.conflict(me.tenant_id, wanted);
            IF FOUND THEN
                RETURN;
            END IF; -- what was in the way has just gone: once more
        END;
    END LOOP;
    RETURN NEXT callboard.answer('stale', 'What was in the way keeps changing; try again.', b);
END $$;

-- ---- taking an offer ----

CREATE FUNCTION callboard.offer_targets(me callboard.acting, b callboard.bookings) RETURNS callboard.bookings[]
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT callboard.option_targets(me.zone, b, tstzmultirange(callboard.span(b)), true)
$$;
COMMENT ON FUNCTION callboard.offer_targets IS 'What an option becomes if it takes all that is free of it; empty: nothing is';

CREATE FUNCTION callboard.take_refusal(me callboard.acting, b callboard.bookings, p_version int)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    first callboard.bookings;
BEGIN
    IF callboard.is_repeat(b) THEN -- sent twice, because the answer to the first was lost
        RETURN QUERY SELECT a.* FROM callboard.before_act(me.tenant_id, current_setting('app.act')::uuid) t
            JOIN callboard.bookings x ON x.tenant_id = me.tenant_id AND x.id = t.booking_id,
            LATERAL (SELECT (callboard.answer('done', NULL, x)).*) a ORDER BY x.id = b.id DESC;
        RETURN;
    END IF;
    RETURN QUERY SELECT * FROM callboard.too_late(b, p_version);
    IF FOUND THEN
        RETURN;
    ELSIF callboard.claim(b) <> 1 THEN
        RETURN NEXT callboard.answer('invalid', 'Only a second option is offered something; this is a '
                                     || CASE b.status WHEN 'hold' THEN 'timed hold.' ELSE b.status || '.' END, b);
    ELSIF cardinality(callboard.offer_targets(me, b)) = 0 THEN
        RETURN QUERY SELECT * FROM callboard.conflict(me.tenant_id, b);
        IF NOT FOUND THEN
            SELECT * INTO first FROM callboard.bookings o
            WHERE o.tenant_id = b.tenant_id AND o.artist_id = b.artist_id AND callboard.claim(o) = 1
              AND (o.queued_at, o.id) < (b.queued_at, b.id) AND callboard.span(o) && callboard.span(b)
            ORDER BY o.queued_at, o.id LIMIT 1;
            RETURN NEXT callboard.answer('invalid', coalesce(
                '"' || first.title || '" came before it: what is free is offered to that first.',
                'It has begun: nothing of it is free to be taken.'), b);
        END IF;
    END IF;
END $$;
COMMENT ON FUNCTION callboard.take_refusal IS 'The answer where there is no offer to take; no row: there is';

CREATE FUNCTION callboard.take_offer(p_id uuid, p_version int) RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    b callboard.bookings;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    END IF;
    b := callboard.take(me.tenant_id, p_id, NULL);
    RETURN QUERY SELECT * FROM callboard.take_refusal(me, b, p_version);
    IF NOT FOUND THEN
        PERFORM set_config('app.verb', 'promoted', true);
        RETURN QUERY SELECT * FROM callboard.write_together(me, ARRAY[b], callboard.offer_targets(me, b));
    END IF;
EXCEPTION WHEN exclusion_violation THEN
    RETURN QUERY SELECT * FROM callboard.conflict(me.tenant_id, b);
END $$;
COMMENT ON FUNCTION callboard.take_offer IS
    'What is free of a second option becomes a pencil, the rest waits on. done, conflict, stale, gone, invalid, ...';

-- For waiting.sql: an option that lay half on free ground from the start is not asked about until it is offered more.
CREATE FUNCTION callboard.is_offered(p_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.who();
    b callboard.bookings;
BEGIN
    SELECT * INTO b FROM callboard.bookings WHERE tenant_id = me.tenant_id AND id = p_id;
    RETURN callboard.claim(b) = 1
       AND EXISTS (SELECT FROM callboard.booking_events e
                   WHERE e.tenant_id = me.tenant_id AND e.booking_id = p_id AND e.act = 'offered')
       AND cardinality(callboard.offer_targets(me, b)) > 0;
END $$;
COMMENT ON FUNCTION callboard.is_offered IS 'Was this second option offered something that is still free?';

GRANT EXECUTE ON FUNCTION callboard.take_offer, callboard.is_offered TO callboard_member;

-- ---- bulk: {"do": "take", "id": ..., "version": ...} ----

CREATE FUNCTION callboard.bulk_targets(me callboard.acting, b callboard.bookings, c jsonb)
RETURNS callboard.bookings[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN CASE WHEN c ->> 'do' = 'take' THEN callboard.offer_targets(me, b)
                ELSE ARRAY[callboard.bulk_wanted(me, b, c)] END;
END $$;
COMMENT ON FUNCTION callboard.bulk_targets IS 'What is to be written for one change of a list';

CREATE FUNCTION callboard.bulk_answers(me callboard.acting, b callboard.bookings, p_targets callboard.bookings[],
                                       c jsonb) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF c ->> 'do' = 'take' THEN
        RETURN QUERY SELECT * FROM callboard.take_refusal(me, b, (c ->> 'version')::int);
    ELSE
        RETURN QUERY SELECT * FROM callboard.bulk_refusal(me, b, p_targets[1], c);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.bulk_answers IS 'The answer where one change of a list needs no writing; no row: write';

CREATE OR REPLACE FUNCTION callboard.bulk_apply(me callboard.acting, c jsonb) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    b callboard.bookings;
    targets callboard.bookings[];
BEGIN
    SELECT * INTO b FROM callboard.bookings WHERE tenant_id = me.tenant_id AND id = (c ->> 'id')::uuid;
    targets := callboard.bulk_targets(me, b, c);
    RETURN QUERY SELECT * FROM callboard.bulk_answers(me, b, targets, c);
    IF FOUND THEN
        RETURN;
    ELSIF c ->> 'do' = 'book' THEN
        RETURN QUERY SELECT * FROM callboard.insert_booking(me, targets[1]);
    ELSIF c ->> 'do' = 'take' THEN
        RETURN QUERY SELECT * FROM callboard.write_together(me, ARRAY[b], targets);
    ELSE
        RETURN QUERY SELECT * FROM callboard.change_booking(me, b, targets[1]);
    END IF;
EXCEPTION
    WHEN unique_violation THEN
        RETURN NEXT callboard.answer('invalid', 'This id or UID already belongs to another booking.', NULL);
    WHEN exclusion_violation THEN
        RETURN QUERY SELECT * FROM callboard.conflict(me.tenant_id, b);
END $$;

CREATE OR REPLACE FUNCTION callboard.bulk_all(me callboard.acting, p_changes jsonb, p_write boolean)
RETURNS TABLE (change int, answer callboard.answer)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    refused boolean := false;
    numbers int[] := '{}'; -- of the changes to be written, and beside them what they write
    targets callboard.bookings[] := '{}';
    before callboard.bookings[] := '{}';
    answers callboard.answer[];
    b callboard.bookings;
    wanted callboard.bookings[];
BEGIN
    FOR i IN 0 .. jsonb_array_length(p_changes) - 1 LOOP
        SELECT * INTO b FROM callboard.bookings
        WHERE tenant_id = me.tenant_id AND id = (p_changes -> i ->> 'id')::uuid;
        wanted := callboard.bulk_targets(me, b, p_changes -> i);
        answers := ARRAY(SELECT a FROM callboard.bulk_answers(me, b, wanted, p_changes -> i) a);
        RETURN QUERY SELECT i, a::callboard.answer FROM unnest(answers) a;
        refused := refused OR coalesce((answers[1]).outcome <> 'done', false);
        CONTINUE WHEN cardinality(answers) > 0;
        numbers := numbers || array_fill(i, ARRAY[cardinality(wanted)]);
        targets := targets || wanted;
        before := before || CASE WHEN b.id IS NOT NULL THEN ARRAY[b] ELSE '{}' END;
    END LOOP;
    IF p_write AND NOT refused THEN
        BEGIN
            RETURN QUERY SELECT numbers[array_position(ARRAY(SELECT t.id FROM unnest(targets) t), a.id)], a
                         FROM callboard.write_together(me, before, targets) a;
            RETURN;
        EXCEPTION WHEN exclusion_violation THEN NULL;
        END;
    END IF;
    RETURN QUERY SELECT * FROM callboard.bulk_conflicts(me, numbers, targets);
END $$;

RESET ROLE;
