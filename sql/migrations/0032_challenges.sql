-- Challenges: whoever stands in the queue asks the holder of a pencil in his way to confirm or release it before a
-- deadline. Confirming, releasing or moving the pencil ends it, as does the option's going; else the sweep does, by the
-- tenant's challenge_outcome.
SET LOCAL ROLE callboard_owner;

CREATE TABLE callboard.challenges (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL DEFAULT gen_random_uuid(),
    pencil_id   uuid NOT NULL,
    option_id   uuid NOT NULL,
    created_by  uuid NOT NULL,
    act_id      uuid,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    until       timestamptz NOT NULL,
    reminded_at timestamptz,
    ended_at    timestamptz,
    ended       text,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT challenges_pencil_exists FOREIGN KEY (tenant_id, pencil_id)
        REFERENCES callboard.bookings (tenant_id, id) ON DELETE RESTRICT,
    CONSTRAINT challenges_option_exists FOREIGN KEY (tenant_id, option_id)
        REFERENCES callboard.bookings (tenant_id, id) ON DELETE RESTRICT,
    CONSTRAINT challenges_member_exists FOREIGN KEY (tenant_id, created_by)
        REFERENCES callboard.members (tenant_id, user_id) ON DELETE RESTRICT,
    CONSTRAINT challenges_end_is_known CHECK (ended IN ('answered', 'withdrawn', 'challenged_out')),
    CONSTRAINT challenges_end_has_a_time CHECK ((ended IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX challenges_one_a_pencil ON callboard.challenges (tenant_id, pencil_id) WHERE ended IS NULL;
CREATE INDEX challenges_of_an_option ON callboard.challenges (tenant_id, option_id);
CREATE INDEX challenges_of_a_pencil ON callboard.challenges (tenant_id, pencil_id);
CREATE INDEX challenges_of_an_act ON callboard.challenges (tenant_id, act_id) WHERE act_id IS NOT NULL;

COMMENT ON TABLE callboard.challenges IS 'Pencils that are to be decided because an option waits behind them';
COMMENT ON COLUMN callboard.challenges.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.challenges.id IS 'Identity';
COMMENT ON COLUMN callboard.challenges.pencil_id IS 'The pencil that is to be confirmed or released';
COMMENT ON COLUMN callboard.challenges.option_id IS 'The second option of the challenger that waits behind it';
COMMENT ON COLUMN callboard.challenges.created_by IS 'The challenger';
COMMENT ON COLUMN callboard.challenges.act_id IS 'The client''s act: what undo withdraws';
COMMENT ON COLUMN callboard.challenges.created_at IS 'When it was made';
COMMENT ON COLUMN callboard.challenges.until IS 'Until when it is to be answered';
COMMENT ON COLUMN callboard.challenges.reminded_at IS 'When its time was over without an answer, where the tenant only reminds';
COMMENT ON COLUMN callboard.challenges.ended_at IS 'When it ended; NULL: it has not';
COMMENT ON COLUMN callboard.challenges.ended IS 'How it ended: answered (confirmed, released, moved), withdrawn, challenged_out';

ALTER TABLE callboard.challenges ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON callboard.challenges FOR SELECT TO callboard_member
    USING (tenant_id = (SELECT callboard.current_tenant()));
GRANT SELECT ON callboard.challenges TO callboard_member;

CREATE TRIGGER challenges_tell_insert AFTER INSERT ON callboard.challenges
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION callboard.tell();
CREATE TRIGGER challenges_tell_update AFTER UPDATE ON callboard.challenges
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION callboard.tell();

-- ---- what goes on, as bookings change ----

CREATE FUNCTION callboard.is_challengeable(p_pencil callboard.bookings, p_option callboard.bookings) RETURNS boolean
LANGUAGE sql STABLE
RETURN (p_pencil).status = 'pencil' AND (p_option).status = 'hold' AND (p_option).queued_at IS NOT NULL
   AND (p_pencil).artist_id = (p_option).artist_id
   AND (p_pencil).start_time < (p_option).end_time AND (p_option).start_time < (p_pencil).end_time;
COMMENT ON FUNCTION callboard.is_challengeable IS 'Does this second option wait behind this pencil?';

CREATE FUNCTION callboard.booking_of(p_tenant uuid, p_id uuid) RETURNS callboard.bookings
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT * FROM callboard.bookings WHERE tenant_id = p_tenant AND id = p_id
$$;
COMMENT ON FUNCTION callboard.booking_of IS 'A booking by its id; all NULL: there is none';

-- The pencil was answered, or the option does not wait behind it any more. Whoever takes that back has his challenge
-- again, if its time is not over.
CREATE FUNCTION callboard.follow_challenges() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    c callboard.challenges;
    pencil callboard.bookings;
    stands boolean;
BEGIN
    FOR c IN SELECT * FROM callboard.challenges x
             WHERE x.tenant_id = NEW.tenant_id AND NEW.id IN (x.pencil_id, x.option_id)
               AND (x.ended IS NULL OR current_setting('app.verb', true) = 'undone' AND x.until > clock_timestamp())
             ORDER BY x.created_at, x.id LOOP
        pencil := callboard.booking_of(c.tenant_id, c.pencil_id);
        stands := callboard.is_challengeable(pencil, callboard.booking_of(c.tenant_id, c.option_id));
        IF c.ended IS NULL AND NOT stands THEN
            UPDATE callboard.challenges x
            SET ended_at = clock_timestamp(),
                ended = CASE WHEN pencil.reason = 'challenged_out' THEN 'challenged_out'
                             WHEN NEW.id = x.pencil_id THEN 'answered' ELSE 'withdrawn' END
            WHERE x.tenant_id = c.tenant_id AND x.id = c.id;
            IF NEW.id = c.option_id THEN
                PERFORM callboard.log_event(pencil, 'withdrawn', callboard.challenge_changes(c.until, NULL));
            END IF;
        ELSIF c.ended IS NOT NULL AND stands AND NOT EXISTS (
                SELECT FROM callboard.challenges o WHERE o.tenant_id = c.tenant_id AND o.pencil_id = c.pencil_id
                   AND (o.ended IS NULL OR o.created_at > c.created_at)) THEN
            PERFORM callboard.raise_again(c, pencil);
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION callboard.follow_challenges IS 'Ends challenges that a change of a booking answers, or brings them back';

CREATE FUNCTION callboard.challenge_changes(p_before timestamptz, p_after timestamptz) RETURNS jsonb
LANGUAGE sql STABLE
RETURN jsonb_build_object('challenge', jsonb_build_array(p_before, p_after));
COMMENT ON FUNCTION callboard.challenge_changes IS 'The change of a challenge, by the name that history prints';

CREATE FUNCTION callboard.raise_again(c callboard.challenges, p_pencil callboard.bookings) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE callboard.challenges x SET ended = NULL, ended_at = NULL WHERE x.tenant_id = c.tenant_id AND x.id = c.id;
    PERFORM callboard.log_event(p_pencil, 'challenged', callboard.challenge_changes(NULL, c.until));
END $$;
COMMENT ON FUNCTION callboard.raise_again IS 'A challenge that had ended stands again';

CREATE TRIGGER bookings_challenged AFTER UPDATE OF status, queued_at, artist_id, start_time, end_time
    ON callboard.bookings FOR EACH ROW
    WHEN ((OLD.status, OLD.queued_at, OLD.artist_id, OLD.start_time, OLD.end_time)
          IS DISTINCT FROM (NEW.status, NEW.queued_at, NEW.artist_id, NEW.start_time, NEW.end_time))
    EXECUTE FUNCTION callboard.follow_challenges();

-- ---- challenging ----

CREATE FUNCTION callboard.name_of(p_tenant uuid, p_user uuid) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT m.name FROM callboard.members m WHERE m.tenant_id = p_tenant AND m.user_id = p_user
$$;
COMMENT ON FUNCTION callboard.name_of IS 'A member''s name';

CREATE FUNCTION callboard.challenge_of(p_tenant uuid, p_pencil uuid) RETURNS callboard.challenges
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT * FROM callboard.challenges WHERE tenant_id = p_tenant AND pencil_id = p_pencil AND ended IS NULL
$$;
COMMENT ON FUNCTION callboard.challenge_of IS 'What a pencil is challenged by; all NULL: nothing';

CREATE FUNCTION callboard.challenge_problem(me callboard.acting, p_pencil callboard.bookings) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    already callboard.challenges := callboard.challenge_of(me.tenant_id, p_pencil.id);
BEGIN
    RETURN CASE
        WHEN p_pencil.status = 'confirmed' THEN p_pencil.title || ' is confirmed: there is nothing left to decide.'
        WHEN p_pencil.status = 'hold' AND p_pencil.queued_at IS NULL THEN
            p_pencil.title || ' is a timed hold: it lapses by itself and is in nobody''s way.'
        WHEN p_pencil.status <> 'pencil' THEN p_pencil.title || ' is a second option: only a pencil is challenged.'
        WHEN p_pencil.created_by = me.user_id THEN p_pencil.title || ' is your own pencil: confirm or release it.'
        WHEN p_pencil.end_time <= clock_timestamp() THEN p_pencil.title || ' is over.'
        WHEN already.id IS NOT NULL THEN format('%s has been challenged already, by %s, until %s.', p_pencil.title,
            CASE WHEN already.created_by = me.user_id THEN 'you' ELSE callboard.name_of(me.tenant_id, already.created_by) END,
            to_char(already.until AT TIME ZONE me.zone, 'FMDy FMDD FMMon HH24:MI'))
        END;
END $$;
COMMENT ON FUNCTION callboard.challenge_problem IS 'Why this booking cannot be challenged by this member; NULL: it can';

-- The member's own option behind the booking, first in the queue.
CREATE FUNCTION callboard.own_option(me callboard.acting, b callboard.bookings) RETURNS callboard.bookings
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT * FROM callboard.bookings o
    WHERE o.tenant_id = (me).tenant_id AND o.artist_id = (b).artist_id AND o.status = 'hold' AND o.queued_at IS NOT NULL
      AND o.created_by = (me).user_id AND o.start_time < (b).end_time AND o.end_time > (b).start_time
    ORDER BY o.id = (b).id DESC, o.queued_at, o.id LIMIT 1
$$;
COMMENT ON FUNCTION callboard.own_option IS 'The member''s second option that waits behind a booking, or is it; all NULL: none';

-- Whom to ask: the booking that was named, or, where that is an option, whatever of others is in its way.
CREATE FUNCTION callboard.challenge_targets(me callboard.acting, b callboard.bookings, p_option callboard.bookings)
RETURNS SETOF callboard.bookings
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT w.* FROM callboard.in_the_way((me).tenant_id, (p_option).artist_id, (p_option).start_time,
                                         (p_option).end_time, ARRAY[(p_option).id]) w
    WHERE (b).id = (p_option).id OR w.id = (b).id
    ORDER BY callboard.challenge_problem(me, w) IS NOT NULL, w.start_time, w.id
$$;
COMMENT ON FUNCTION callboard.challenge_targets IS 'The bookings that a challenge is about, those that can be challenged first';

CREATE FUNCTION callboard.challenge_all(me callboard.acting, p_targets callboard.bookings[],
                                        p_option callboard.bookings) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    b callboard.bookings;
    deadline timestamptz := clock_timestamp() + (SELECT challenge_hours * interval '1 hour' FROM callboard.tenants
                                                 WHERE id = me.tenant_id);
BEGIN
    FOREACH b IN ARRAY p_targets LOOP
        CONTINUE WHEN callboard.challenge_problem(me, b) IS NOT NULL;
        INSERT INTO callboard.challenges (tenant_id, pencil_id, option_id, created_by, act_id, until)
        VALUES (me.tenant_id, b.id, p_option.id, me.user_id, nullif(current_setting('app.act', true), '')::uuid, deadline);
        PERFORM callboard.log_event(b, 'challenged', callboard.challenge_changes(NULL, deadline));
        RETURN NEXT callboard.answer('done', NULL, b);
    END LOOP;
    RETURN NEXT callboard.answer('done', NULL, p_option);
END $$;
COMMENT ON FUNCTION callboard.challenge_all IS 'Writes the challenges; the pencils, then the option';

-- The option is there, or is made by a change as in bulk()'s list; then whatever it meets is challenged, or nothing is
-- done at all.
CREATE FUNCTION callboard.challenge_with(me callboard.acting, b callboard.bookings, p_option callboard.bookings)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    targets callboard.bookings[] := ARRAY(SELECT t FROM callboard.challenge_targets(me, b, p_option) t);
    problem text := CASE
        WHEN p_option.id IS NULL THEN
            coalesce(callboard.challenge_problem(me, b),
                     'You have no second option behind ' || b.title || ': only who waits for it may challenge.')
        WHEN p_option.created_by <> me.user_id THEN 'Only the owner of a second option can challenge what is in its way.'
        WHEN cardinality(targets) = 0 THEN
            CASE WHEN b.id = p_option.id THEN 'Nothing is in the way of ' || b.title || '.'
                 ELSE p_option.title || ' does not wait behind ' || b.title || '.' END
        ELSE callboard.challenge_problem(me, targets[1]) END;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', problem, NULL);
    ELSE
        RETURN QUERY SELECT * FROM callboard.challenge_all(me, targets, p_option);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.challenge_with IS 'Challenges with an option; done, or invalid with the reason';

CREATE FUNCTION callboard.is_challenged_by(me callboard.acting, p_act text) RETURNS SETOF callboard.answer
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.* FROM callboard.challenges c
    JOIN callboard.bookings b ON b.tenant_id = c.tenant_id AND b.id IN (c.pencil_id, c.option_id),
    LATERAL (SELECT (callboard.answer('done', NULL, b)).*) a
    WHERE c.tenant_id = (me).tenant_id AND c.created_by = (me).user_id AND c.act_id = nullif(p_act, '')::uuid
    ORDER BY b.id = c.option_id
$$;
COMMENT ON FUNCTION callboard.is_challenged_by IS 'The answer to a challenge that was sent twice; no row: it was not';

CREATE FUNCTION callboard.make_option(me callboard.acting, p_change jsonb) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_change ->> 'status' IS DISTINCT FROM 'hold' OR NOT coalesce((p_change ->> 'second')::boolean, false) THEN
        RETURN NEXT callboard.answer('invalid', 'Only a second option can challenge.', NULL);
    ELSE
        RETURN QUERY SELECT * FROM callboard.bulk_apply(me, p_change);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.make_option IS 'The second option that is to challenge, new or out of a booking';

CREATE FUNCTION callboard.challenge(p_id uuid, p_change jsonb) RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    b callboard.bookings;
    option callboard.bookings;
    answers callboard.answer[];
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    END IF;
    PERFORM callboard.bulk_lock(me, coalesce(jsonb_build_array(p_change), '[]')
                                    || jsonb_build_array(jsonb_build_object('id', p_id)));
    RETURN QUERY SELECT * FROM callboard.is_challenged_by(me, current_setting('app.act', true));
    IF FOUND THEN
        RETURN;
    END IF;
    BEGIN
        IF p_change IS NOT NULL THEN
            answers := ARRAY(SELECT a FROM callboard.make_option(me, p_change) a);
            option := callboard.booking_of(me.tenant_id, (p_change ->> 'id')::uuid);
        END IF;
        b := callboard.booking_of(me.tenant_id, p_id);
        IF coalesce((answers[1]).outcome, 'done') = 'done' THEN
            answers := ARRAY(SELECT a FROM callboard.too_late(b, NULL) a);
        END IF;
        IF cardinality(answers) = 0 THEN
            answers := ARRAY(SELECT a FROM callboard.challenge_with(me, b,
                CASE WHEN p_change IS NULL THEN callboard.own_option(me, b) ELSE option END) a);
        END IF;
        IF (answers[1]).outcome <> 'done' THEN
            RAISE EXCEPTION USING ERRCODE = 'CB010'; -- the option too is not made then
        END IF;
    EXCEPTION WHEN SQLSTATE 'CB010' THEN NULL;
    END;
    RETURN QUERY SELECT a.* FROM unnest(answers) a;
END $$;
COMMENT ON FUNCTION callboard.challenge IS
    'Asks for a decision: on this pencil, or on all in the way of this option. done, gone, invalid, stale, not_allowed';

-- ---- taking it back ----

CREATE FUNCTION callboard.withdraw_challenge(p_id uuid) RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    b callboard.bookings;
    c callboard.challenges;
    found_any boolean := false;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    END IF;
    b := callboard.take(me.tenant_id, p_id, NULL);
    FOR c IN SELECT * FROM callboard.challenges x
             WHERE x.tenant_id = me.tenant_id AND p_id IN (x.pencil_id, x.option_id) AND x.created_by = me.user_id
               AND x.ended IS NULL ORDER BY x.id FOR NO KEY UPDATE LOOP
        found_any := true;
        RETURN NEXT callboard.answer('done', NULL, callboard.end_challenge(c));
    END LOOP;
    IF NOT found_any THEN
        c := callboard.challenge_of(me.tenant_id, p_id);
        RETURN NEXT callboard.answer('gone', CASE WHEN c.id IS NULL THEN 'There is no challenge to withdraw.'
            ELSE 'Only ' || callboard.name_of(me.tenant_id, c.created_by) || ' can withdraw that challenge.' END, NULL);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.withdraw_challenge IS
    'Withdraws one''s own challenges of this pencil, or with this option. done, gone, not_allowed';

CREATE FUNCTION callboard.end_challenge(c callboard.challenges) RETURNS callboard.bookings
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    pencil callboard.bookings := callboard.booking_of(c.tenant_id, c.pencil_id);
BEGIN
    UPDATE callboard.challenges x SET ended = 'withdrawn', ended_at = clock_timestamp()
    WHERE x.tenant_id = c.tenant_id AND x.id = c.id;
    PERFORM callboard.log_event(pencil, 'withdrawn', callboard.challenge_changes(c.until, NULL));
    RETURN pencil;
END $$;
COMMENT ON FUNCTION callboard.end_challenge IS 'Withdraws a challenge; its pencil';

-- ---- the clock ----

CREATE FUNCTION callboard.due_challenges(p_tenant uuid, p_outcome text) RETURNS SETOF callboard.challenges
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT * FROM callboard.challenges c
    WHERE c.tenant_id = p_tenant AND c.ended IS NULL AND c.until <= clock_timestamp()
      AND (p_outcome = 'release' OR c.reminded_at IS NULL)
    ORDER BY c.until, c.id
$$;
COMMENT ON FUNCTION callboard.due_challenges IS 'Challenges whose time is over and about which something is to be done';

-- Every artist first, in the order of ids: other writers lock the same way.
CREATE FUNCTION callboard.lapse_challenges(p_tenant uuid) RETURNS int
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting;
    outcome text;
    c callboard.challenges;
    b callboard.bookings;
    wanted callboard.bookings;
    count int := 0;
BEGIN
    SELECT t.id, NULL, 'admin', t.zone, t.hold_minutes, t.promote INTO me FROM callboard.tenants t WHERE t.id = p_tenant;
    outcome := (SELECT t.challenge_outcome FROM callboard.tenants t WHERE t.id = p_tenant);
    PERFORM callboard.lock_artists(p_tenant, ARRAY(
        SELECT (callboard.booking_of(p_tenant, d.pencil_id)).artist_id FROM callboard.due_challenges(p_tenant, outcome) d));
    FOR c IN SELECT * FROM callboard.due_challenges(p_tenant, outcome) LOOP
        SELECT * INTO b FROM callboard.bookings x WHERE x.tenant_id = p_tenant AND x.id = c.pencil_id FOR NO KEY UPDATE;
        CONTINUE WHEN (callboard.challenge_of(p_tenant, b.id)).id IS DISTINCT FROM c.id; -- answered meanwhile
        count := count + 1;
        IF outcome = 'release' THEN
            wanted := b;
            wanted.status := 'cancelled';
            wanted.reason := 'challenged_out';
            PERFORM callboard.change_booking(me, b, wanted);
        ELSE
            UPDATE callboard.challenges x SET reminded_at = clock_timestamp() WHERE x.tenant_id = p_tenant AND x.id = c.id;
            PERFORM callboard.log_event(b, 'reminded', '{}');
        END IF;
    END LOOP;
    RETURN count;
END $$;
COMMENT ON FUNCTION callboard.lapse_challenges IS 'Ends the challenges of a tenant that nobody answered, or reminds; how many';

CREATE OR REPLACE FUNCTION callboard.sweep() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
BEGIN
    PERFORM set_config('app.source', 'sweep', true), set_config('app.act', '', true);
    RETURN callboard.lapse_challenges(me.tenant_id) + callboard.lapse_holds(me.tenant_id);
END $$;
COMMENT ON FUNCTION callboard.sweep IS
    'Writes down what the clock ended in the current tenant: holds, challenges; how many. Any member may: it is only the clock';

CREATE OR REPLACE FUNCTION callboard.sweep_all() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ended int;
BEGIN
    PERFORM callboard.begin_write();
    PERFORM set_config('app.source', 'sweep', true), set_config('app.act', '', true);
    SELECT coalesce(sum(callboard.lapse_challenges(t.id) + callboard.lapse_holds(t.id)), 0) INTO ended
    FROM (SELECT id FROM callboard.tenants ORDER BY id) t;
    RETURN ended;
END $$;

-- ---- the trail ----

ALTER TABLE callboard.booking_events DROP CONSTRAINT booking_events_act_is_known;
ALTER TABLE callboard.booking_events ADD CONSTRAINT booking_events_act_is_known CHECK (act IN
    ('booked', 'moved', 'edited', 'held', 'queued', 'pencilled', 'confirmed', 'released', 'lapsed', 'promoted',
     'offered', 'split', 'challenged', 'withdrawn', 'reminded', 'challenged_out', 'restored', 'undone', 'deleted'));

CREATE OR REPLACE FUNCTION callboard.act_of(p_old callboard.bookings, p_new callboard.bookings) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE
    WHEN (p_old).status <> (p_new).status THEN CASE (p_new).status
        WHEN 'cancelled' THEN CASE WHEN (p_new).reason IN ('lapsed', 'challenged_out') THEN (p_new).reason
                                   ELSE 'released' END
        WHEN 'confirmed' THEN 'confirmed'
        WHEN 'pencil' THEN 'pencilled'
        ELSE CASE WHEN (p_new).queued_at IS NULL THEN 'held' ELSE 'queued' END END
    WHEN (p_old).queued_at IS NULL AND (p_new).queued_at IS NOT NULL THEN 'queued'
    WHEN (p_old).lapses_at IS DISTINCT FROM (p_new).lapses_at THEN 'held'
    WHEN ((p_old).title, (p_old).project_id, (p_old).notes, (p_old).heavy, (p_old).decide_by)
         IS NOT DISTINCT FROM
         ((p_new).title, (p_new).project_id, (p_new).notes, (p_new).heavy, (p_new).decide_by) THEN 'moved'
    ELSE 'edited' END;

CREATE FUNCTION callboard.only_tells(p_act text) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN p_act IN ('offered', 'challenged', 'withdrawn', 'reminded');
COMMENT ON FUNCTION callboard.only_tells IS 'An event of the trail that changed nothing of its booking';

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
          WHERE e.tenant_id = p_tenant AND e.act_id = p_act AND NOT callboard.only_tells(e.act)
          GROUP BY e.booking_id) t
$$;

CREATE OR REPLACE FUNCTION callboard.newest_event(b callboard.bookings) RETURNS callboard.booking_events
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT * FROM callboard.booking_events e
    WHERE e.tenant_id = b.tenant_id AND e.booking_id = b.id AND NOT callboard.only_tells(e.act)
    ORDER BY e.seq DESC LIMIT 1
$$;

-- ---- taking it back: an act that did nothing but challenge, or withdraw ----

CREATE FUNCTION callboard.turn_challenge(me callboard.acting, e callboard.booking_events) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    pencil callboard.bookings := callboard.take(me.tenant_id, e.booking_id, NULL);
    c callboard.challenges;
BEGIN
    SELECT * INTO c FROM callboard.challenges x
    WHERE x.tenant_id = me.tenant_id AND x.pencil_id = e.booking_id AND x.created_by = me.user_id
    ORDER BY x.created_at DESC LIMIT 1;
    IF callboard.taken_back_by(me.tenant_id, e.act_id)::text = current_setting('app.act', true) THEN -- sent twice
        RETURN NEXT callboard.answer('done', NULL, pencil);
    ELSIF e.act = 'challenged' AND c.ended IS NULL THEN
        RETURN NEXT callboard.answer('done', NULL, callboard.end_challenge(c));
    ELSIF e.act = 'withdrawn' AND c.ended = 'withdrawn' AND c.until > clock_timestamp()
          AND (callboard.challenge_of(me.tenant_id, pencil.id)).id IS NULL
          AND callboard.is_challengeable(pencil, callboard.booking_of(me.tenant_id, c.option_id)) THEN
        PERFORM callboard.raise_again(c, pencil);
        RETURN NEXT callboard.answer('done', NULL, pencil);
    ELSE
        RETURN NEXT callboard.answer('stale', 'That challenge has been answered, or its time is over.', pencil);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.turn_challenge IS 'Takes back one challenge, or its withdrawal';

CREATE FUNCTION callboard.turn_challenges(me callboard.acting, p_act uuid) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT a.* FROM callboard.booking_events e, LATERAL callboard.turn_challenge(me, e) a
    WHERE e.tenant_id = me.tenant_id AND e.act_id = p_act AND e.actor_id = me.user_id
      AND e.act IN ('challenged', 'withdrawn');
    IF NOT FOUND THEN
        RETURN NEXT callboard.answer('gone', 'The bookings of that act are no more.', NULL);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.turn_challenges IS 'Takes back what an act did to challenges alone';

CREATE OR REPLACE FUNCTION callboard.undo_act(me callboard.acting, p_act uuid) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    act record := callboard.lock_act(me, p_act);
BEGIN
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
    IF act.now IS NULL THEN
        RETURN QUERY SELECT * FROM callboard.turn_challenges(me, p_act);
    ELSE
        RETURN QUERY SELECT * FROM callboard.take_back(me, act.now, act.targets);
    END IF;
    PERFORM set_config('app.undoes', '', true), set_config('app.redo', '', true);
END $$;

CREATE OR REPLACE FUNCTION callboard.undo(p_act uuid) RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    mine boolean;
BEGIN
    IF refused IS NULL THEN
        SELECT bool_and(e.actor_id IS NOT DISTINCT FROM me.user_id) INTO mine FROM callboard.booking_events e
        WHERE e.tenant_id = me.tenant_id AND e.act_id = p_act AND e.act <> 'offered';
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

GRANT EXECUTE ON FUNCTION callboard.challenge, callboard.withdraw_challenge TO callboard_member;

RESET ROLE;
