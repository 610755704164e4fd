-- What an act takes back stands in the trail itself, so that one's own acts, what became of them and what can be done
-- again are read from there: undo and redo outlive the process and are the same on every board of a member. The trail
-- is read newest first, by whom, for whom, on what; and the form's status goes with the rest of it.
SET LOCAL ROLE callboard_owner;

-- ---- the trail knows what was taken back ----

ALTER TABLE callboard.booking_events ADD COLUMN undoes uuid, ADD COLUMN redo boolean,
    ADD CONSTRAINT booking_events_redo_takes_back CHECK ((undoes IS NULL) = (redo IS NULL));
COMMENT ON COLUMN callboard.booking_events.undoes IS 'The act that this one takes back; NULL: it takes none back';
COMMENT ON COLUMN callboard.booking_events.redo IS 'What it takes back was itself a taking back: it does again; NULL: it takes none back';

CREATE INDEX booking_events_taken_back ON callboard.booking_events (tenant_id, undoes) WHERE undoes IS NOT NULL;
CREATE INDEX booking_events_of_a_member ON callboard.booking_events (tenant_id, actor_id, seq);
CREATE INDEX booking_events_of_an_artist ON callboard.booking_events (tenant_id, artist_id, seq);
CREATE INDEX booking_events_of_a_project ON callboard.booking_events (tenant_id, project_id, seq)
    WHERE project_id IS NOT NULL;
CREATE INDEX booking_events_of_a_word ON callboard.booking_events (tenant_id, act, seq);
CREATE INDEX booking_events_from_elsewhere ON callboard.booking_events (tenant_id, source, seq)
    WHERE source <> 'board';

CREATE OR REPLACE FUNCTION callboard.begin_write() RETURNS callboard.acting
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    SET CONSTRAINTS callboard.no_double_booking IMMEDIATE;
    PERFORM set_config('app.verb', '', true), set_config('app.past', '', true),
            set_config('app.undoes', '', true), set_config('app.redo', '', true);
    IF coalesce(current_setting('app.act', true), '') !~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$' THEN
        PERFORM set_config('app.act', '', true);
    END IF;
    IF coalesce(current_setting('app.source', true), '') !~ '^[a-z]{0,20}$' THEN
        PERFORM set_config('app.source', 'other', true);
    END IF;
    RETURN callboard.who();
END $$;

CREATE OR REPLACE FUNCTION callboard.log_booking() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    b callboard.bookings := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    before jsonb := CASE TG_OP WHEN 'INSERT' THEN '{}' ELSE callboard.booking_json(OLD) END;
    after jsonb := CASE TG_OP WHEN 'DELETE' THEN '{}' ELSE callboard.booking_json(NEW) END;
    said text := nullif(current_setting('app.verb', true), '');
BEGIN
    INSERT INTO callboard.booking_events (
        tenant_id, booking_id, act, act_id, undoes, redo, actor_id, source, past_opened, changes,
        artist_id, project_id, title, notes, start_time, end_time, status, lapses_at, queued_at, decide_by, reason,
        heavy, created_by, version, created_at, updated_at)
    VALUES (
        b.tenant_id, b.id,
        CASE TG_OP WHEN 'INSERT' THEN 'booked' WHEN 'DELETE' THEN 'deleted'
                   ELSE coalesce(said, callboard.act_of(OLD, NEW)) END,
        nullif(current_setting('app.act', true), '')::uuid,
        nullif(current_setting('app.undoes', true), '')::uuid,
        nullif(current_setting('app.redo', true), '')::boolean,
        (SELECT m.user_id FROM callboard.members m WHERE m.login = session_user AND m.tenant_id = b.tenant_id),
        coalesce(nullif(current_setting('app.source', true), ''), 'sql'),
        coalesce(current_setting('app.past', true), '') = 'import',
        (SELECT coalesce(jsonb_object_agg(key, jsonb_build_array(before -> key, after -> key)), '{}')
         FROM (SELECT jsonb_object_keys(before || after) AS key) keys
         WHERE coalesce(before -> key, 'null') <> coalesce(after -> key, 'null')),
        b.artist_id, b.project_id, b.title, b.notes, b.start_time, b.end_time, b.status, b.lapses_at, b.queued_at,
        b.decide_by, b.reason, b.heavy, b.created_by, b.version, b.created_at, b.updated_at);
    RETURN NULL;
END $$;

-- What the clock ends is nobody's act: it is not in the list of what a member can take back.
CREATE OR REPLACE FUNCTION callboard.sweep() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
BEGIN
    PERFORM set_config('app.source', 'sweep', true), set_config('app.act', '', true);
    RETURN callboard.lapse_holds(me.tenant_id);
END $$;

-- ---- taking an act back ----

CREATE OR REPLACE FUNCTION callboard.before_act(p_tenant uuid, p_act uuid)
RETURNS TABLE (booking_id uuid, last_seq bigint, mine boolean, before_seq bigint)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT t.booking_id, t.last_seq, t.mine,
           (SELECT max(e.seq) FROM callboard.booking_events e
            WHERE e.tenant_id = p_tenant AND e.booking_id = t.booking_id AND e.seq < t.first_seq)
    FROM (SELECT e.booking_id, min(e.seq) AS first_seq, max(e.seq) AS last_seq,
                 bool_and(e.actor_id IS NOT DISTINCT FROM (SELECT callboard.current_member())) AS mine
          FROM callboard.booking_events e WHERE e.tenant_id = p_tenant AND e.act_id = p_act
          GROUP BY e.booking_id) t
$$;

-- "Rig fix was moved since by Ben": the first booking of an act that no longer says what the act left.
CREATE FUNCTION callboard.changed_since(me callboard.acting, p_act uuid) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN n.act = 'lapsed' THEN b.title || ' has lapsed since'
           ELSE format('%s was %s since by %s', b.title, CASE WHEN n.redo THEN 'changed' ELSE n.act END,
                       CASE WHEN n.actor_id = (me).user_id THEN 'you' ELSE coalesce(m.name, n.actor_login) END) END
    FROM callboard.before_act((me).tenant_id, p_act) t
    JOIN callboard.bookings b ON b.tenant_id = (me).tenant_id AND b.id = t.booking_id
    JOIN callboard.booking_events l ON l.tenant_id = (me).tenant_id AND l.seq = t.last_seq
    JOIN LATERAL (SELECT * FROM callboard.booking_events e
                  WHERE e.tenant_id = (me).tenant_id AND e.booking_id = b.id ORDER BY e.seq DESC LIMIT 1) n ON true
    LEFT JOIN callboard.members m ON m.tenant_id = (me).tenant_id AND m.user_id = n.actor_id
    WHERE NOT callboard.is_as_left(b, l)
    LIMIT 1
$$;
COMMENT ON FUNCTION callboard.changed_since IS 'Why an act can not be taken back any more; NULL: its bookings are as it left them';

CREATE FUNCTION callboard.taken_back_by(p_tenant uuid, p_act uuid) RETURNS uuid
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT e.act_id FROM callboard.booking_events e WHERE e.tenant_id = p_tenant AND e.undoes = p_act LIMIT 1
$$;
COMMENT ON FUNCTION callboard.taken_back_by IS 'The act that took this one back; NULL: none has';

-- The bookings of an act as they are: the answer to an undo that has happened already.
CREATE FUNCTION callboard.as_it_is(me callboard.acting, p_act uuid, p_outcome text, p_message text)
RETURNS SETOF callboard.answer
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.* FROM callboard.before_act((me).tenant_id, p_act) t
    JOIN callboard.bookings b ON b.tenant_id = (me).tenant_id AND b.id = t.booking_id,
    LATERAL (SELECT (callboard.answer(p_outcome, p_message, b)).*) a
    ORDER BY a.start_us, a.id
$$;
COMMENT ON FUNCTION callboard.as_it_is IS 'The same answer for each booking of an act';

-- Sent twice, because the answer to the first was lost; else taken back by an earlier act.
CREATE FUNCTION callboard.undone_before(me callboard.acting, p_act uuid) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    earlier uuid := callboard.taken_back_by(me.tenant_id, p_act);
BEGIN
    IF earlier IS NULL THEN
        RETURN;
    ELSIF earlier::text = current_setting('app.act', true) THEN
        RETURN QUERY SELECT * FROM callboard.as_it_is(me, p_act, 'done', NULL);
    ELSE
        RETURN QUERY SELECT * FROM callboard.as_it_is(me, p_act, 'stale', 'That has been taken back already.');
    END IF;
END $$;
COMMENT ON FUNCTION callboard.undone_before IS 'The answer where an act was taken back already; no row: it was not';

CREATE FUNCTION callboard.undo_act(me callboard.acting, p_act uuid) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    act record := callboard.lock_act(me, p_act);
BEGIN
    IF act.now IS NULL THEN
        RETURN NEXT callboard.answer('gone', 'The bookings of that act are no more.', NULL);
        RETURN;
    END IF;
    RETURN QUERY SELECT * FROM callboard.undone_before(me, p_act);
    IF FOUND THEN
        RETURN;
    ELSIF act.stale IS NOT NULL THEN
        RETURN QUERY SELECT * FROM callboard.as_it_is(me, p_act, 'stale', callboard.changed_since(me, p_act) || '.');
        RETURN;
    END IF;
    PERFORM set_config('app.undoes', p_act::text, true),
            set_config('app.redo', CASE WHEN (SELECT e.undoes IS NOT NULL AND NOT e.redo
                FROM callboard.booking_events e WHERE e.tenant_id = me.tenant_id AND e.act_id = p_act LIMIT 1)
                THEN 'true' ELSE 'false' END, true);
    RETURN QUERY SELECT * FROM callboard.take_back(me, act.now, act.targets);
    PERFORM set_config('app.undoes', '', true), set_config('app.redo', '', true);
END $$;
COMMENT ON FUNCTION callboard.undo_act IS 'Takes back one of one''s own acts, once it is known to be that';

CREATE OR REPLACE FUNCTION callboard.undo(p_act uuid) RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    mine boolean;
BEGIN
    IF refused IS NULL THEN
        SELECT bool_and(t.mine) INTO mine FROM callboard.before_act(me.tenant_id, p_act) t;
        refused := CASE WHEN NOT mine THEN 'Only one''s own acts can be taken back.' END;
    END IF;
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
    ELSIF mine IS NULL THEN
        RETURN NEXT callboard.answer('gone', 'There is nothing of that act to take back.', NULL);
    ELSE
        RETURN QUERY SELECT * FROM callboard.undo_act(me, p_act);
    END IF;
END $$;

-- ---- one's own acts, newest first ----

-- The newest event of one's newest act below p_before, but for those seen already: the events of two acts made at the
-- same time, on two boards, may lie among one another.
CREATE FUNCTION callboard.next_own_act(me callboard.acting, p_before bigint, p_seen uuid[])
RETURNS callboard.booking_events
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT e FROM callboard.booking_events e
    WHERE e.tenant_id = (me).tenant_id AND e.actor_id = (me).user_id AND e.seq < p_before
      AND e.act_id IS NOT NULL AND e.act_id <> ALL (p_seen)
    ORDER BY e.seq DESC LIMIT 1
$$;
COMMENT ON FUNCTION callboard.next_own_act IS 'The newest event of the next older act of one''s own; all NULL: none';

-- An act stands where its newest event does: below a page's end there may be older events of what that page has shown.
CREATE FUNCTION callboard.is_newest_of_act(e callboard.booking_events) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT NOT EXISTS (SELECT FROM callboard.booking_events n
                       WHERE n.tenant_id = (e).tenant_id AND n.act_id = (e).act_id AND n.seq > (e).seq)
$$;
COMMENT ON FUNCTION callboard.is_newest_of_act IS 'No event of its act came after it';

-- Two stacks, read off the trail: to be taken back is what was done, or done again, and not taken back since; to be
-- done again is what was taken back since the last new act.
CREATE FUNCTION callboard.newest_own_act(me callboard.acting, p_redo boolean, p_before bigint)
RETURNS callboard.booking_events
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    e callboard.booking_events;
    seen uuid[] := '{}';
    at bigint := coalesce(p_before, 9223372036854775807);
    takes_back boolean;
BEGIN
    LOOP
        e := callboard.next_own_act(me, at, seen);
        at := e.seq;
        seen := seen || e.act_id;
        takes_back := e.undoes IS NOT NULL AND NOT e.redo;
        CONTINUE WHEN NOT callboard.is_newest_of_act(e);
        IF e.seq IS NULL OR (takes_back = p_redo AND callboard.taken_back_by(me.tenant_id, e.act_id) IS NULL) THEN
            RETURN e;
        ELSIF p_redo AND e.undoes IS NULL THEN
            RETURN NULL;
        END IF;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.newest_own_act IS 'What u, or ^R, is for: an event of it; NULL: nothing';

CREATE TYPE callboard.own_act AS (
    act_id uuid, seq bigint, first_seq bigint, bookings int, standing text, why text);
COMMENT ON TYPE callboard.own_act IS
    'An act: its newest and its first event, how many bookings, how it stands (done, undone), why it can not be turned';

CREATE FUNCTION callboard.own_act(me callboard.acting, p_act uuid, p_standing text, p_why text)
RETURNS callboard.own_act
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT ROW(p_act, max(e.seq), min(e.seq), count(DISTINCT e.booking_id)::int, p_standing, p_why)::callboard.own_act
    FROM callboard.booking_events e WHERE e.tenant_id = (me).tenant_id AND e.act_id = p_act
$$;
COMMENT ON FUNCTION callboard.own_act(callboard.acting, uuid, text, text) IS 'An act in figures';

-- What an act and its takings back have come to: the newest of them, and how many there were.
CREATE FUNCTION callboard.newest_of_chain(p_tenant uuid, p_act uuid, OUT act_id uuid, OUT turns int)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    next uuid := p_act;
BEGIN
    turns := -1;
    WHILE next IS NOT NULL LOOP
        act_id := next;
        turns := turns + 1;
        next := callboard.taken_back_by(p_tenant, act_id);
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.newest_of_chain IS 'The last act that took back or did again what this act did';

-- Each thing done once, whatever became of it. `turn` is the act that Enter on it takes back: itself, or the newest of
-- its takings back and doings again.
CREATE FUNCTION callboard.own_acts(p_before bigint, p_most int)
RETURNS TABLE (act callboard.own_act, turn uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.who();
    e callboard.booking_events;
    seen uuid[] := '{}';
    at bigint := coalesce(p_before, 9223372036854775807);
    found int := 0;
    chain record;
BEGIN
    WHILE found < p_most LOOP
        e := callboard.next_own_act(me, at, seen);
        EXIT WHEN e.seq IS NULL;
        at := e.seq;
        seen := seen || e.act_id;
        CONTINUE WHEN e.undoes IS NOT NULL OR NOT callboard.is_newest_of_act(e);
        found := found + 1;
        chain := callboard.newest_of_chain(me.tenant_id, e.act_id);
        RETURN QUERY SELECT callboard.own_act(me, e.act_id, CASE chain.turns % 2 WHEN 0 THEN 'done' ELSE 'undone' END,
                                              callboard.changed_since(me, chain.act_id)), chain.act_id;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.own_acts IS 'One''s own acts, newest first, below p_before; how each stands, and why not otherwise';

CREATE FUNCTION callboard.root_of(p_tenant uuid, p_act uuid) RETURNS uuid
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    root uuid := p_act;
    earlier uuid := p_act;
BEGIN
    WHILE earlier IS NOT NULL LOOP
        root := earlier;
        SELECT e.undoes INTO earlier FROM callboard.booking_events e
        WHERE e.tenant_id = p_tenant AND e.act_id = root LIMIT 1;
    END LOOP;
    RETURN root;
END $$;
COMMENT ON FUNCTION callboard.root_of IS 'The act that an undo or a redo is about in the end';

-- One that was sent twice, because the answer to the first was lost, names the act it took back then.
CREATE FUNCTION callboard.undo_newest(p_redo boolean, p_before bigint)
RETURNS TABLE (act callboard.own_act, answer callboard.answer)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    target uuid;
    at bigint;
    told callboard.own_act;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN QUERY SELECT NULL::callboard.own_act, callboard.answer('not_allowed', refused, NULL);
        RETURN;
    END IF;
    SELECT e.undoes, e.seq INTO target, at FROM callboard.booking_events e
    WHERE e.tenant_id = me.tenant_id AND e.actor_id = me.user_id
      AND e.act_id = nullif(current_setting('app.act', true), '')::uuid LIMIT 1;
    IF target IS NULL THEN
        SELECT n.act_id, n.seq INTO target, at FROM callboard.newest_own_act(me, p_redo, p_before) n;
    END IF;
    IF target IS NULL THEN
        RETURN QUERY SELECT NULL::callboard.own_act, callboard.answer('gone',
            CASE WHEN p_redo THEN 'There is nothing to do again.' ELSE 'There is nothing to take back.' END, NULL);
        RETURN;
    END IF;
    told := callboard.own_act(me, callboard.root_of(me.tenant_id, target), NULL, NULL);
    told.seq := at;
    RETURN QUERY SELECT told, a::callboard.answer FROM callboard.undo_act(me, target) a;
END $$;
COMMENT ON FUNCTION callboard.undo_newest IS
    'Takes back one''s newest act that stands below p_before, or does again what was taken back last; and which it was';

-- ---- the trail told, for people ----

CREATE FUNCTION callboard.before_event(e callboard.booking_events) RETURNS callboard.booking_events
LANGUAGE sql STABLE
RETURN jsonb_populate_record(e, (
    SELECT jsonb_object_agg(CASE c.key WHEN 'start' THEN 'start_time' WHEN 'end' THEN 'end_time' ELSE c.key END,
                            c.value -> 0)
    FROM jsonb_each((e).changes) c));
COMMENT ON FUNCTION callboard.before_event IS 'A booking as it was before an event: what changed is put back';

CREATE FUNCTION callboard.artist_name(p_tenant uuid, p_artist uuid) RETURNS text
LANGUAGE sql STABLE
RETURN (SELECT a.name FROM callboard.artists a WHERE a.tenant_id = p_tenant AND a.id = p_artist);
COMMENT ON FUNCTION callboard.artist_name IS 'Also of one who was removed';

CREATE FUNCTION callboard.project_words(p_tenant uuid, p_project uuid) RETURNS text
LANGUAGE sql STABLE
RETURN coalesce((SELECT p.code FROM callboard.projects p WHERE p.tenant_id = p_tenant AND p.id = p_project), 'none');
COMMENT ON FUNCTION callboard.project_words IS 'A project''s code, also of one that was removed; none';

-- By the clocks of the zone that the request named.
CREATE FUNCTION callboard.moment_words(p_at timestamptz) RETURNS text
LANGUAGE sql STABLE
RETURN to_char(p_at, 'Dy FMDD Mon HH24:MI');
COMMENT ON FUNCTION callboard.moment_words IS '"Tue 24 Nov 09:00"';

CREATE FUNCTION callboard.time_words(p_start timestamptz, p_end timestamptz) RETURNS text
LANGUAGE sql STABLE
RETURN callboard.moment_words(p_start) || CASE WHEN p_start::date = p_end::date THEN to_char(p_end, '-HH24:MI')
                                               ELSE ' - ' || callboard.moment_words(p_end) END;
COMMENT ON FUNCTION callboard.time_words IS '"Tue 24 Nov 09:00-18:00"';

-- "Tue 24 Nov -> Wed 25 Nov", "Tue 24 Nov 09:00-13:00 -> 10:00-14:00": what is the same is said once.
CREATE FUNCTION callboard.move_words(b callboard.booking_events, e callboard.booking_events) RETURNS text
LANGUAGE sql STABLE
RETURN CASE
    WHEN (b).start_time::date <> (b).end_time::date OR (e).start_time::date <> (e).end_time::date THEN
        callboard.time_words((b).start_time, (b).end_time) || ' -> ' || callboard.time_words((e).start_time, (e).end_time)
    WHEN (b).start_time::time = (e).start_time::time AND (b).end_time::time = (e).end_time::time THEN
        to_char((b).start_time, 'Dy FMDD Mon') || ' -> ' || to_char((e).start_time, 'Dy FMDD Mon')
    WHEN (b).start_time::date = (e).start_time::date THEN
        callboard.time_words((b).start_time, (b).end_time) || ' -> '
        || to_char((e).start_time, 'HH24:MI') || to_char((e).end_time, '-HH24:MI')
    ELSE callboard.time_words((b).start_time, (b).end_time) || ' -> '
         || callboard.time_words((e).start_time, (e).end_time) END;
COMMENT ON FUNCTION callboard.move_words IS 'From when to when a booking went';

CREATE FUNCTION callboard.status_words(e callboard.booking_events) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN (e).status = 'cancelled' THEN 'cancelled: ' || replace((e).reason, '_', ' ')
            WHEN (e).queued_at IS NOT NULL AND (e).status = 'hold' THEN 'second option'
            ELSE (e).status::text END;
COMMENT ON FUNCTION callboard.status_words IS 'How firm a booking is, in product words';

-- "pencil -> confirmed, Tue 24 Nov 09:00-13:00 -> Wed 25 Nov 09:00-13:00". Of a booking's first event: what it is.
CREATE FUNCTION callboard.difference(e callboard.booking_events) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN (b).status IS NULL THEN callboard.status_words(e) || ', '
                                             || callboard.time_words((e).start_time, (e).end_time)
    ELSE concat_ws(', ',
        CASE WHEN callboard.status_words(b) <> callboard.status_words(e)
             THEN callboard.status_words(b) || ' -> ' || callboard.status_words(e) END,
        CASE WHEN (e).changes ?| '{start,end}' THEN callboard.move_words(b, e) END,
        CASE WHEN (e).changes ? 'artist_id'
             THEN callboard.artist_name((e).tenant_id, (b).artist_id) || ' -> '
                  || callboard.artist_name((e).tenant_id, (e).artist_id) END,
        CASE WHEN (e).changes ? 'title' THEN 'title ' || (b).title || ' -> ' || (e).title END,
        CASE WHEN (e).changes ? 'project_id'
             THEN 'project ' || callboard.project_words((e).tenant_id, (b).project_id) || ' -> '
                  || callboard.project_words((e).tenant_id, (e).project_id) END,
        CASE WHEN (e).changes ? 'notes' THEN CASE (e).notes WHEN '' THEN 'without notes' ELSE 'other notes' END END,
        CASE WHEN (e).changes ? 'decide_by'
             THEN coalesce('to be decided by ' || callboard.moment_words((e).decide_by), 'no date to be decided by') END,
        CASE WHEN (e).changes ? 'heavy' THEN CASE WHEN (e).heavy THEN 'heavy' ELSE 'no longer heavy' END END,
        CASE WHEN (b).status = 'hold' AND (e).lapses_at IS NOT NULL AND (e).changes ? 'lapses_at'
             THEN 'lapses at ' || to_char((e).lapses_at, 'HH24:MI') END) END
    FROM (SELECT callboard.before_event(e) AS b OFFSET 0) was
$$;
COMMENT ON FUNCTION callboard.difference IS 'What an event changed, in words';

CREATE TYPE callboard.told AS (
    seq bigint, at_us bigint, actor text, act text, act_id uuid, source text, artist text, difference text,
    id uuid, artist_id uuid, project_id uuid, created_by uuid, start_us bigint, end_us bigint, lapses_us bigint,
    queued_us bigint, decide_us bigint, created_us bigint, updated_us bigint, status text, reason text, version int,
    heavy boolean, title text, notes text);
COMMENT ON TYPE callboard.told IS 'An event in words, and the booking after it';

CREATE FUNCTION callboard.tell_event(e callboard.booking_events) RETURNS SETOF callboard.told
LANGUAGE sql STABLE AS $$
    SELECT (e).seq, callboard.us((e).at),
           coalesce((SELECT m.name FROM callboard.members m
                     WHERE m.tenant_id = (e).tenant_id AND m.user_id = (e).actor_id), (e).actor_login),
           CASE WHEN (e).redo AND (e).act = 'undone' THEN 'redone' ELSE (e).act END,
           (e).act_id, (e).source, callboard.artist_name((e).tenant_id, (e).artist_id), callboard.difference(e),
           (e).booking_id, (e).artist_id, (e).project_id, (e).created_by, callboard.us((e).start_time),
           callboard.us((e).end_time), callboard.us((e).lapses_at), callboard.us((e).queued_at),
           callboard.us((e).decide_by), callboard.us((e).created_at), callboard.us((e).updated_at), (e).status::text,
           (e).reason, (e).version, (e).heavy, (e).title, (e).notes
$$;
COMMENT ON FUNCTION callboard.tell_event IS 'An event as the card, the log and the list of one''s own acts tell it';

-- ---- the form: status and all the rest in one write ----

DROP FUNCTION callboard.edit(uuid, int, uuid, uuid, text, text, bigint, bigint, bigint, boolean);
CREATE FUNCTION callboard.edit(p_id uuid, p_version int, p_artist uuid, p_project uuid, p_title text, p_notes text,
                               p_start_us bigint, p_end_us bigint, p_decide_us bigint, p_heavy boolean,
                               p_status text, p_second boolean)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    problem text := CASE WHEN p_status IS NOT NULL THEN callboard.status_problem(p_status, coalesce(p_second, false)) END;
    b callboard.bookings;
    wanted callboard.bookings;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    ELSIF problem IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', problem, NULL);
        RETURN;
    END IF;
    b := callboard.take(me.tenant_id, p_id, p_artist);
    wanted := CASE WHEN p_status IS NULL THEN b
                   ELSE callboard.with_status(me, b, p_status, coalesce(p_second, false)) END;
    wanted.artist_id := p_artist;
    wanted.project_id := p_project;
    wanted.title := p_title;
    wanted.notes := coalesce(p_notes, b.notes);
    wanted.start_time := callboard.at(p_start_us);
    wanted.end_time := callboard.at(p_end_us);
    wanted.decide_by := callboard.at(p_decide_us);
    wanted.heavy := coalesce(p_heavy, b.heavy);
    RETURN QUERY SELECT * FROM callboard.settle(me, b, p_version, wanted);
END $$;
COMMENT ON FUNCTION callboard.edit IS
    'Everything; notes NULL, status NULL: as they are. done, conflict, stale, lapsed, gone, invalid, not_allowed';

GRANT EXECUTE ON FUNCTION callboard.edit, callboard.own_acts, callboard.undo_newest, callboard.tell_event,
    callboard.before_event, callboard.artist_name, callboard.project_words, callboard.moment_words,
    callboard.time_words, callboard.move_words, callboard.status_words, callboard.difference TO callboard_member;

RESET ROLE;
