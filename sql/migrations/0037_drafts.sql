-- What-if boards: a named draft holds, for each booking that it touches, what is wanted of it in the end, beside the
-- live board and without hindering it. Seen by its owner and those it is shared with; written into the live board by
-- one act, all of it or nothing.
SET LOCAL ROLE callboard_owner;

CREATE TABLE callboard.drafts (
    tenant_id  uuid NOT NULL,
    id         uuid NOT NULL,
    name       text NOT NULL,
    owner      uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT drafts_tenant_exists FOREIGN KEY (tenant_id) REFERENCES callboard.tenants (id) ON DELETE RESTRICT,
    CONSTRAINT drafts_owner_exists FOREIGN KEY (tenant_id, owner)
        REFERENCES callboard.members (tenant_id, user_id) ON DELETE RESTRICT,
    CONSTRAINT drafts_name_is_a_word CHECK (callboard.is_line(name, 1, 40) AND name !~ '\s')
);
CREATE UNIQUE INDEX drafts_one_a_name ON callboard.drafts (tenant_id, owner, lower(name));
COMMENT ON TABLE callboard.drafts IS 'What-if boards';
COMMENT ON COLUMN callboard.drafts.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.drafts.id IS 'Identity, made by the client';
COMMENT ON COLUMN callboard.drafts.name IS 'One word; each owner''s are different';
COMMENT ON COLUMN callboard.drafts.owner IS 'The member who began it, and who alone shares, commits and drops it';
COMMENT ON COLUMN callboard.drafts.created_at IS 'Since when';

CREATE TABLE callboard.draft_members (
    tenant_id uuid NOT NULL,
    draft_id  uuid NOT NULL,
    user_id   uuid NOT NULL,
    PRIMARY KEY (tenant_id, draft_id, user_id),
    CONSTRAINT draft_members_draft_exists FOREIGN KEY (tenant_id, draft_id)
        REFERENCES callboard.drafts (tenant_id, id) ON DELETE RESTRICT,
    CONSTRAINT draft_members_member_exists FOREIGN KEY (tenant_id, user_id)
        REFERENCES callboard.members (tenant_id, user_id) ON DELETE RESTRICT
);
COMMENT ON TABLE callboard.draft_members IS 'With whom a what-if board is shared';
COMMENT ON COLUMN callboard.draft_members.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.draft_members.draft_id IS 'The what-if board';
COMMENT ON COLUMN callboard.draft_members.user_id IS 'A member who may look at it and draft on it';

CREATE TABLE callboard.draft_bookings (
    tenant_id    uuid NOT NULL,
    draft_id     uuid NOT NULL,
    id           uuid NOT NULL,
    base_version int,
    wanted       jsonb NOT NULL,
    PRIMARY KEY (tenant_id, draft_id, id),
    CONSTRAINT draft_bookings_draft_exists FOREIGN KEY (tenant_id, draft_id)
        REFERENCES callboard.drafts (tenant_id, id) ON DELETE RESTRICT
);
COMMENT ON TABLE callboard.draft_bookings IS 'The bookings that a what-if board touches';
COMMENT ON COLUMN callboard.draft_bookings.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.draft_bookings.draft_id IS 'The what-if board';
COMMENT ON COLUMN callboard.draft_bookings.id IS 'The booking''s id, also of one that is made there';
COMMENT ON COLUMN callboard.draft_bookings.base_version IS 'The live booking''s version that it begins from; NULL: a new one';
COMMENT ON COLUMN callboard.draft_bookings.wanted IS
    'The whole booking as it is to be, cancelled ones included; a hold that is timed from the commit on lapses at infinity';

CREATE TABLE callboard.draft_steps (
    tenant_id  uuid NOT NULL,
    id         bigint GENERATED ALWAYS AS IDENTITY,
    draft_id   uuid NOT NULL,
    booking_id uuid NOT NULL,
    act_id     uuid NOT NULL,
    user_id    uuid NOT NULL,
    did        text NOT NULL,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    before     jsonb,
    after      jsonb,
    undone     boolean NOT NULL DEFAULT false,
    turned     uuid,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT draft_steps_draft_exists FOREIGN KEY (tenant_id, draft_id)
        REFERENCES callboard.drafts (tenant_id, id) ON DELETE RESTRICT
);
CREATE INDEX draft_steps_of_a_draft ON callboard.draft_steps (tenant_id, draft_id, id);
COMMENT ON TABLE callboard.draft_steps IS 'What was done on a what-if board: its own undo, beside the trail of the live one';
COMMENT ON COLUMN callboard.draft_steps.tenant_id IS 'The tenant';
COMMENT ON COLUMN callboard.draft_steps.id IS 'Counts up';
COMMENT ON COLUMN callboard.draft_steps.draft_id IS 'The what-if board';
COMMENT ON COLUMN callboard.draft_steps.booking_id IS 'The booking';
COMMENT ON COLUMN callboard.draft_steps.act_id IS 'The act: its steps are taken back together';
COMMENT ON COLUMN callboard.draft_steps.user_id IS 'Whose';
COMMENT ON COLUMN callboard.draft_steps.did IS 'In a word: booked, moved, changed, released ...';
COMMENT ON COLUMN callboard.draft_steps.at IS 'When';
COMMENT ON COLUMN callboard.draft_steps.before IS 'What was wanted before; NULL: it was not touched';
COMMENT ON COLUMN callboard.draft_steps.after IS 'What was wanted then; NULL: it was no longer there';
COMMENT ON COLUMN callboard.draft_steps.undone IS 'Taken back';
COMMENT ON COLUMN callboard.draft_steps.turned IS 'The act that took it back or did it again last';

-- ---- who sees them ----

-- Under the policies of both tables the one would ask the other and that the first again.
CREATE FUNCTION callboard.my_drafts() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT d.id FROM callboard.drafts d
    WHERE d.tenant_id = callboard.current_tenant() AND d.owner = callboard.current_member()
    UNION
    SELECT m.draft_id FROM callboard.draft_members m
    WHERE m.tenant_id = callboard.current_tenant() AND m.user_id = callboard.current_member()
$$;
COMMENT ON FUNCTION callboard.my_drafts IS 'The what-if boards that one may open: one''s own, and those that are shared with one';

ALTER TABLE callboard.drafts ENABLE ROW LEVEL SECURITY;
ALTER TABLE callboard.draft_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE callboard.draft_bookings ENABLE ROW LEVEL SECURITY;
ALTER TABLE callboard.draft_steps ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_draft ON callboard.drafts FOR SELECT TO callboard_member
    USING (tenant_id = (SELECT callboard.current_tenant()) AND id IN (SELECT callboard.my_drafts()));
CREATE POLICY own_draft ON callboard.draft_members FOR SELECT TO callboard_member
    USING (tenant_id = (SELECT callboard.current_tenant()) AND draft_id IN (SELECT callboard.my_drafts()));
CREATE POLICY own_draft ON callboard.draft_bookings FOR SELECT TO callboard_member
    USING (tenant_id = (SELECT callboard.current_tenant()) AND draft_id IN (SELECT callboard.my_drafts()));
CREATE POLICY own_draft ON callboard.draft_steps FOR SELECT TO callboard_member
    USING (tenant_id = (SELECT callboard.current_tenant()) AND draft_id IN (SELECT callboard.my_drafts()));
GRANT SELECT ON callboard.drafts, callboard.draft_members, callboard.draft_bookings, callboard.draft_steps
    TO callboard_member;

-- ---- boards that look on hear of it ----

CREATE OR REPLACE FUNCTION callboard.tell() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    id text;
BEGIN
    FOR id IN SELECT DISTINCT coalesce(to_jsonb(c) ->> 'tenant_id', to_jsonb(c) ->> 'id') FROM changed c LOOP
        PERFORM pg_notify('callboard_' || replace(id, '-', ''),
                          CASE WHEN TG_TABLE_NAME IN ('tenants', 'members', 'artists', 'projects', 'drafts',
                                                      'draft_members')
                               THEN 'roster' ELSE '' END);
    END LOOP;
    RETURN NULL;
END $$;

DO $$
DECLARE
    of text;
BEGIN
    FOREACH of IN ARRAY '{drafts,draft_members,draft_bookings}'::text[] LOOP
        EXECUTE format('CREATE TRIGGER %s_tell_insert AFTER INSERT ON callboard.%1$s REFERENCING NEW TABLE AS changed '
                       'FOR EACH STATEMENT EXECUTE FUNCTION callboard.tell()', of);
        EXECUTE format('CREATE TRIGGER %s_tell_update AFTER UPDATE ON callboard.%1$s REFERENCING NEW TABLE AS changed '
                       'FOR EACH STATEMENT EXECUTE FUNCTION callboard.tell()', of);
        EXECUTE format('CREATE TRIGGER %s_tell_delete AFTER DELETE ON callboard.%1$s REFERENCING OLD TABLE AS changed '
                       'FOR EACH STATEMENT EXECUTE FUNCTION callboard.tell()', of);
    END LOOP;
END $$;

-- ---- reading ----

CREATE FUNCTION callboard.drafted(d callboard.draft_bookings) RETURNS callboard.bookings
LANGUAGE sql STABLE
RETURN jsonb_populate_record(NULL::callboard.bookings, (d).wanted);
COMMENT ON FUNCTION callboard.drafted IS 'A booking as a what-if board wants it';

-- As an event would tell it: from the live booking to the wanted one.
CREATE FUNCTION callboard.drafted_words(live callboard.bookings, d callboard.draft_bookings) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN (d).base_version IS NULL THEN 'new'
        WHEN (live).status = 'cancelled' THEN 'cancelled meanwhile on the live board'
        WHEN (live).version IS DISTINCT FROM (d).base_version THEN 'changed meanwhile on the live board'
        ELSE coalesce(nullif(callboard.difference(jsonb_populate_record(NULL::callboard.booking_events,
            to_jsonb(w) || jsonb_build_object('booking_id', (w).id, 'changes', (
                SELECT coalesce(jsonb_object_agg(key, jsonb_build_array(before -> key, after -> key)), '{}')
                FROM (SELECT jsonb_object_keys(before || after) AS key) keys
                WHERE key <> 'lapses_at' AND coalesce(before -> key, 'null') <> coalesce(after -> key, 'null'))))), ''),
            'as it stands on the live board') END
    FROM (SELECT callboard.drafted(d) AS w OFFSET 0) x,
         LATERAL (SELECT callboard.booking_json(live) AS before, callboard.booking_json(w) AS after) j
$$;
COMMENT ON FUNCTION callboard.drafted_words IS 'What a what-if board does with a booking: new, pencil -> confirmed ...';

-- The clock of a hold runs from the commit on.
CREATE FUNCTION callboard.draft_rows(p_draft uuid, p_from timestamptz, p_to timestamptz)
RETURNS TABLE (booking callboard.bookings, drafted text)
LANGUAGE sql STABLE AS $$
    SELECT jsonb_populate_record(w, jsonb_build_object('lapses_at',
               CASE WHEN (w).lapses_at = 'infinity'
                    THEN clock_timestamp() + (SELECT hold_minutes FROM callboard.tenants t WHERE t.id = (w).tenant_id)
                                             * interval '1 minute'
                    ELSE (w).lapses_at END)),
           callboard.drafted_words(b, d)
    FROM callboard.draft_bookings d
    CROSS JOIN LATERAL (SELECT callboard.drafted(d) AS w OFFSET 0) x
    LEFT JOIN callboard.bookings b ON b.tenant_id = d.tenant_id AND b.id = d.id
    WHERE d.tenant_id = callboard.current_tenant() AND d.draft_id = p_draft
      AND (p_from IS NULL OR (w).start_time < p_to AND (w).end_time > p_from)
    ORDER BY (w).start_time, (w).id
$$;
COMMENT ON FUNCTION callboard.draft_rows IS 'What a what-if board wants in [from, to), or in all of time (NULL), and in words why';

-- ---- keeping: begin, share, drop ----

CREATE FUNCTION callboard.draft_of(me callboard.acting, p_draft uuid) RETURNS callboard.drafts
LANGUAGE sql VOLATILE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT d.* FROM callboard.drafts d
    WHERE d.tenant_id = me.tenant_id AND d.id = p_draft AND d.id IN (SELECT callboard.my_drafts()) FOR NO KEY UPDATE
$$;
COMMENT ON FUNCTION callboard.draft_of IS 'A what-if board that one may open, locked; all NULL: there is none';

CREATE FUNCTION callboard.save_draft(p_id uuid, p_name text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
BEGIN
    IF refused IS NOT NULL THEN
        RETURN ROW('not_allowed', refused, NULL, NULL)::callboard.saved;
    ELSIF p_id IS NULL OR NOT callboard.is_line(coalesce(p_name, ''), 1, 40) OR p_name ~ '\s' THEN
        RETURN ROW('invalid', 'The name of a what-if board is one word of at most 40 characters.', NULL, NULL)::callboard.saved;
    ELSIF EXISTS (SELECT FROM callboard.drafts d WHERE d.tenant_id = me.tenant_id AND d.id = p_id
                  AND d.owner = me.user_id AND d.name = p_name) THEN
        RETURN ROW('done', NULL, p_id, NULL)::callboard.saved; -- sent twice
    END IF;
    INSERT INTO callboard.drafts (tenant_id, id, name, owner) VALUES (me.tenant_id, p_id, p_name, me.user_id);
    RETURN ROW('done', NULL, p_id, NULL)::callboard.saved;
EXCEPTION WHEN unique_violation THEN
    RETURN ROW('invalid', format('You have a what-if board "%s" already.', p_name), NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_draft IS 'Begins a what-if board';

-- Only its owner shares, commits and drops it.
CREATE FUNCTION callboard.draft_refusal(me callboard.acting, d callboard.drafts, p_owner boolean) RETURNS callboard.saved
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE
        WHEN callboard.refusal(me, false) IS NOT NULL THEN
            ROW('not_allowed', callboard.refusal(me, false), NULL, NULL)::callboard.saved
        WHEN (d).id IS NULL THEN ROW('gone', 'There is no such what-if board.', NULL, NULL)::callboard.saved
        WHEN p_owner AND (d).owner <> me.user_id THEN
            ROW('not_allowed', format('Only %s, who began it, may do that with "%s".',
                (SELECT name FROM callboard.members m WHERE m.tenant_id = me.tenant_id AND m.user_id = (d).owner),
                (d).name), NULL, NULL)::callboard.saved END
$$;
COMMENT ON FUNCTION callboard.draft_refusal IS 'Why one may not draft there, or not what its owner may; NULL: may';

CREATE FUNCTION callboard.share_draft(p_draft uuid, p_user uuid, p_with boolean) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    d callboard.drafts := callboard.draft_of(me, p_draft);
    refused callboard.saved := callboard.draft_refusal(me, d, true);
BEGIN
    IF refused.outcome IS NOT NULL THEN
        RETURN refused;
    ELSIF NOT EXISTS (SELECT FROM callboard.members m WHERE m.tenant_id = me.tenant_id AND m.user_id = p_user
                      AND m.archived_at IS NULL AND m.user_id <> me.user_id) THEN
        RETURN ROW('invalid', 'There is no such other member.', NULL, NULL)::callboard.saved;
    ELSIF p_with THEN
        INSERT INTO callboard.draft_members (tenant_id, draft_id, user_id) VALUES (me.tenant_id, d.id, p_user)
        ON CONFLICT DO NOTHING;
    ELSE
        DELETE FROM callboard.draft_members m
        WHERE m.tenant_id = me.tenant_id AND m.draft_id = d.id AND m.user_id = p_user;
    END IF;
    RETURN ROW('done', NULL, d.id, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.share_draft IS 'Lets another member open one''s what-if board, or no longer';

CREATE FUNCTION callboard.clear_draft(p_tenant uuid, p_draft uuid) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM callboard.draft_steps WHERE tenant_id = p_tenant AND draft_id = p_draft;
    DELETE FROM callboard.draft_bookings WHERE tenant_id = p_tenant AND draft_id = p_draft;
    DELETE FROM callboard.draft_members WHERE tenant_id = p_tenant AND draft_id = p_draft;
    DELETE FROM callboard.drafts WHERE tenant_id = p_tenant AND id = p_draft;
END $$;
COMMENT ON FUNCTION callboard.clear_draft IS 'Forgets a what-if board';

CREATE FUNCTION callboard.drop_draft(p_draft uuid) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    d callboard.drafts := callboard.draft_of(me, p_draft);
    refused callboard.saved := callboard.draft_refusal(me, d, true);
BEGIN
    IF refused.outcome IS NOT NULL THEN
        RETURN refused;
    END IF;
    PERFORM callboard.clear_draft(me.tenant_id, d.id);
    RETURN ROW('done', NULL, d.id, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.drop_draft IS 'Drops a what-if board with all that was drafted on it';

-- ---- drafting ----

CREATE FUNCTION callboard.draft_booking(p_tenant uuid, p_draft uuid, p_id uuid) RETURNS callboard.bookings
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT callboard.drafted(d) FROM callboard.draft_bookings d
    WHERE d.tenant_id = p_tenant AND d.draft_id = p_draft AND d.id = p_id
    UNION ALL
    SELECT b FROM callboard.bookings b WHERE b.tenant_id = p_tenant AND b.id = p_id
    LIMIT 1
$$;
COMMENT ON FUNCTION callboard.draft_booking IS 'A booking as it stands on a what-if board; all NULL: there is none';

-- Drafted anew, it begins from the live booking as it is by now: whoever acts on it has been told of that.
CREATE FUNCTION callboard.put_draft(p_tenant uuid, p_draft uuid, p_id uuid, p_wanted jsonb) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_wanted IS NULL THEN
        DELETE FROM callboard.draft_bookings WHERE tenant_id = p_tenant AND draft_id = p_draft AND id = p_id;
    ELSE
        INSERT INTO callboard.draft_bookings (tenant_id, draft_id, id, base_version, wanted)
        VALUES (p_tenant, p_draft, p_id,
                (SELECT version FROM callboard.bookings WHERE tenant_id = p_tenant AND id = p_id), p_wanted)
        ON CONFLICT (tenant_id, draft_id, id) DO UPDATE
        SET wanted = excluded.wanted, base_version = excluded.base_version;
    END IF;
END $$;
COMMENT ON FUNCTION callboard.put_draft IS 'Writes what is wanted of a booking; NULL: it is as on the live board, or not there';

CREATE FUNCTION callboard.draft_step(me callboard.acting, p_draft uuid, b callboard.bookings, wanted callboard.bookings,
                                     c jsonb) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    before jsonb := (SELECT d.wanted FROM callboard.draft_bookings d
                     WHERE d.tenant_id = me.tenant_id AND d.draft_id = p_draft AND d.id = wanted.id);
    made boolean := NOT EXISTS (SELECT FROM callboard.bookings WHERE tenant_id = me.tenant_id AND id = wanted.id);
    after jsonb;
BEGIN
    wanted.version := coalesce(b.version, 0) + 1;
    wanted.created_by := coalesce(b.created_by, me.user_id);
    wanted.created_at := coalesce(b.created_at, clock_timestamp());
    wanted.updated_at := clock_timestamp();
    IF wanted.status = 'hold' AND wanted.queued_at IS NULL AND wanted.lapses_at IS DISTINCT FROM b.lapses_at THEN
        wanted.lapses_at := 'infinity';
    END IF;
    after := CASE WHEN NOT (made AND wanted.status = 'cancelled') THEN to_jsonb(wanted) END;
    INSERT INTO callboard.draft_steps (tenant_id, draft_id, booking_id, act_id, user_id, did, before, after)
    VALUES (me.tenant_id, p_draft, wanted.id,
            coalesce(nullif(current_setting('app.act', true), '')::uuid, gen_random_uuid()), me.user_id,
            CASE c ->> 'do' WHEN 'book' THEN 'booked' WHEN 'move' THEN 'moved' WHEN 'release' THEN 'released'
                            WHEN 'status' THEN wanted.status::text ELSE 'changed' END, before, after);
    PERFORM callboard.put_draft(me.tenant_id, p_draft, wanted.id, after);
END $$;
COMMENT ON FUNCTION callboard.draft_step IS 'One change on a what-if board, with what its undo needs';

-- How bookings are now on the what-if board. What is no longer there is told as cancelled.
CREATE FUNCTION callboard.draft_now(p_tenant uuid, p_draft uuid, p_ids uuid[])
RETURNS TABLE (answer callboard.answer, drafted text)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    gone callboard.bookings;
    wanted_id uuid;
BEGIN
    FOREACH wanted_id IN ARRAY p_ids LOOP
        RETURN QUERY SELECT callboard.answer('done', NULL, r.booking), r.drafted
                     FROM callboard.draft_rows(p_draft, NULL, NULL) r WHERE (r.booking).id = wanted_id;
        CONTINUE WHEN FOUND;
        RETURN QUERY SELECT callboard.answer('done', NULL, b), NULL::text
                     FROM callboard.bookings b WHERE b.tenant_id = p_tenant AND b.id = wanted_id;
        CONTINUE WHEN FOUND;
        SELECT (jsonb_populate_record(NULL::callboard.bookings, coalesce(s.after, s.before))).* INTO gone
        FROM callboard.draft_steps s
        WHERE s.tenant_id = p_tenant AND s.draft_id = p_draft AND s.booking_id = wanted_id ORDER BY s.id DESC LIMIT 1;
        gone.status := 'cancelled';
        gone.reason := 'mistake';
        RETURN QUERY SELECT callboard.answer('done', NULL, gone), NULL::text;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.draft_now IS 'Answers about bookings as a what-if board has them';

CREATE FUNCTION callboard.draft_answers(me callboard.acting, p_draft uuid, b callboard.bookings,
                                        wanted callboard.bookings, c jsonb) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF c ->> 'do' = 'take' THEN
        RETURN NEXT callboard.answer('invalid', 'What is offered is taken on the live board.', b);
    ELSIF c ->> 'do' = 'book' AND b.id IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', 'This id already belongs to another booking.', NULL);
    ELSE
        RETURN QUERY SELECT * FROM callboard.bulk_refusal(me, b, wanted, c);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.draft_answers IS 'The answer where one change of a what-if board needs no writing; no row: write';

-- All of it or nothing, as bulk() does, but nothing is in anybody's way there.
CREATE FUNCTION callboard.draft_all(me callboard.acting, p_draft uuid, p_changes jsonb, p_write boolean)
RETURNS TABLE (change int, answer callboard.answer, drafted text)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    refused boolean := false;
    numbers int[] := '{}'; -- of the changes to be written, and beside them what was and what is to be
    before callboard.bookings[] := '{}';
    targets callboard.bookings[] := '{}';
    answers callboard.answer[];
    b callboard.bookings;
    wanted callboard.bookings;
BEGIN
    FOR i IN 0 .. jsonb_array_length(p_changes) - 1 LOOP
        b := callboard.draft_booking(me.tenant_id, p_draft, (p_changes -> i ->> 'id')::uuid);
        wanted := callboard.bulk_wanted(me, b, p_changes -> i);
        answers := ARRAY(SELECT a FROM callboard.draft_answers(me, p_draft, b, wanted, p_changes -> i) a);
        RETURN QUERY SELECT i, a::callboard.answer, NULL::text FROM unnest(answers) a;
        refused := refused OR coalesce((answers[1]).outcome <> 'done', false);
        CONTINUE WHEN cardinality(answers) > 0;
        numbers := numbers || i;
        before := before || b;
        targets := targets || wanted;
    END LOOP;
    FOR i IN 1 .. CASE WHEN p_write AND NOT refused THEN cardinality(numbers) ELSE 0 END LOOP
        PERFORM callboard.draft_step(me, p_draft, before[i], targets[i], p_changes -> numbers[i]);
        RETURN QUERY SELECT numbers[i], n.* FROM callboard.draft_now(me.tenant_id, p_draft, ARRAY[(targets[i]).id]) n;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.draft_all IS 'Every change of a list on a what-if board, or none and what was refused';

CREATE FUNCTION callboard.draft_act(p_draft uuid, p_changes jsonb, p_write boolean)
RETURNS TABLE (change int, answer callboard.answer, drafted text)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    d callboard.drafts := callboard.draft_of(me, p_draft);
    refused callboard.saved := callboard.draft_refusal(me, d, false);
    done uuid[];
BEGIN
    IF refused.outcome IS NOT NULL THEN
        RETURN QUERY SELECT NULL::int, callboard.answer(refused.outcome, refused.message, NULL), NULL::text;
        RETURN;
    ELSIF (SELECT count(*) FROM callboard.draft_bookings x WHERE x.tenant_id = d.tenant_id AND x.draft_id = d.id)
          + jsonb_array_length(p_changes) > 500 THEN
        RETURN QUERY SELECT NULL::int, callboard.answer('invalid', 'A what-if board has at most 500 bookings.', NULL), NULL::text;
        RETURN;
    END IF;
    done := ARRAY(SELECT s.booking_id FROM callboard.draft_steps s
                  WHERE s.tenant_id = d.tenant_id AND s.draft_id = d.id AND s.user_id = me.user_id
                    AND s.act_id = nullif(current_setting('app.act', true), '')::uuid ORDER BY s.id);
    IF cardinality(done) > 0 THEN -- sent twice, because the answer to the first was lost
        RETURN QUERY SELECT NULL::int, n.* FROM callboard.draft_now(d.tenant_id, d.id, done) n;
        RETURN;
    END IF;
    DELETE FROM callboard.draft_steps s
    WHERE p_write AND s.tenant_id = d.tenant_id AND s.draft_id = d.id AND s.user_id = me.user_id AND s.undone;
    RETURN QUERY SELECT * FROM callboard.draft_all(me, d.id, p_changes, p_write);
END $$;
COMMENT ON FUNCTION callboard.draft_act IS 'Changes, as bulk() takes them, on a what-if board; nothing is in the way there';

-- ---- its undo ----

CREATE FUNCTION callboard.draft_turnable(me callboard.acting, p_draft uuid, p_act uuid, p_redo boolean) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT bool_and((d.wanted - '{version,updated_at}'::text[]) IS NOT DISTINCT FROM
                    (CASE WHEN p_redo THEN s.before ELSE s.after END - '{version,updated_at}'::text[]))
    FROM callboard.draft_steps s
    LEFT JOIN callboard.draft_bookings d
        ON d.tenant_id = s.tenant_id AND d.draft_id = s.draft_id AND d.id = s.booking_id
    WHERE s.tenant_id = me.tenant_id AND s.draft_id = p_draft AND s.act_id = p_act
$$;
COMMENT ON FUNCTION callboard.draft_turnable IS 'Nobody has changed since what an act on a what-if board left behind';

CREATE FUNCTION callboard.turn_draft(me callboard.acting, p_draft uuid, p_act uuid, p_redo boolean) RETURNS uuid[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    s callboard.draft_steps;
    target jsonb;
    ids uuid[] := '{}';
BEGIN
    FOR s IN UPDATE callboard.draft_steps x
             SET undone = NOT p_redo, turned = nullif(current_setting('app.act', true), '')::uuid
             WHERE x.tenant_id = me.tenant_id AND x.draft_id = p_draft AND x.act_id = p_act RETURNING x.* LOOP
        target := CASE WHEN p_redo THEN s.after ELSE s.before END;
        PERFORM callboard.put_draft(me.tenant_id, p_draft, s.booking_id, target || jsonb_build_object('version',
            1 + greatest((s.after ->> 'version')::int, (s.before ->> 'version')::int, (
                SELECT (d.wanted ->> 'version')::int FROM callboard.draft_bookings d
                WHERE d.tenant_id = me.tenant_id AND d.draft_id = p_draft AND d.id = s.booking_id))));
        ids := ids || s.booking_id;
    END LOOP;
    RETURN ids;
END $$;
COMMENT ON FUNCTION callboard.turn_draft IS 'Takes an act on a what-if board back, or does it again';

CREATE FUNCTION callboard.draft_undo(p_draft uuid, p_redo boolean, p_before bigint)
RETURNS TABLE (answer callboard.answer, drafted text, step callboard.draft_steps, steps int)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    d callboard.drafts := callboard.draft_of(me, p_draft);
    refused callboard.saved := callboard.draft_refusal(me, d, false);
    newest callboard.draft_steps;
    ids uuid[];
BEGIN
    SELECT * INTO newest FROM callboard.draft_steps s
    WHERE s.tenant_id = d.tenant_id AND s.draft_id = d.id AND s.user_id = me.user_id AND s.undone = p_redo
      AND s.id < coalesce(p_before, 9223372036854775807)
    ORDER BY CASE WHEN p_redo THEN s.id ELSE -s.id END LIMIT 1;
    IF refused.outcome IS NULL AND newest.id IS NULL THEN
        refused := ROW('gone', CASE WHEN p_redo THEN 'There is nothing to do again on this what-if board.'
                                    ELSE 'There is nothing to take back on this what-if board.' END, NULL, NULL);
    ELSIF refused.outcome IS NULL AND NOT callboard.draft_turnable(me, d.id, newest.act_id, p_redo) THEN
        refused := ROW('stale', 'Somebody has changed that on this what-if board since.', NULL, NULL);
    END IF;
    IF refused.outcome IS NOT NULL THEN
        RETURN QUERY SELECT callboard.answer(refused.outcome, refused.message, NULL), NULL::text, newest, 0;
        RETURN;
    END IF;
    ids := callboard.turn_draft(me, d.id, newest.act_id, p_redo);
    RETURN QUERY SELECT n.*, newest, cardinality(ids) FROM callboard.draft_now(d.tenant_id, d.id, ids) n;
END $$;
COMMENT ON FUNCTION callboard.draft_undo IS 'Takes back one''s newest act on a what-if board, or does again what was taken back last';

-- ---- commit ----

-- With the status only where that is to change: a live hold keeps its clock.
CREATE FUNCTION callboard.draft_change(b callboard.bookings, wanted callboard.bookings, p_base int) RETURNS jsonb
LANGUAGE sql STABLE
RETURN CASE WHEN (wanted).status = 'cancelled' THEN
        jsonb_build_object('do', 'release', 'id', (wanted).id, 'version', p_base, 'reason', (wanted).reason)
    ELSE jsonb_build_object('do', CASE WHEN p_base IS NULL THEN 'book' ELSE 'edit' END, 'id', (wanted).id,
            'version', p_base, 'artist', (wanted).artist_id, 'project', (wanted).project_id, 'title', (wanted).title,
            'notes', (wanted).notes, 'start_us', callboard.us((wanted).start_time),
            'end_us', callboard.us((wanted).end_time), 'decide_us', callboard.us((wanted).decide_by),
            'heavy', (wanted).heavy)
         || CASE WHEN (b).status = (wanted).status AND ((b).queued_at IS NULL) = ((wanted).queued_at IS NULL)
                      AND (wanted).lapses_at IS DISTINCT FROM 'infinity' THEN '{}'
            ELSE jsonb_build_object('status', (wanted).status, 'second', (wanted).queued_at IS NOT NULL) END
    END;
COMMENT ON FUNCTION callboard.draft_change IS 'What a what-if board wants of a booking, as an element of bulk()''s list';

CREATE FUNCTION callboard.draft_commit(p_draft uuid) RETURNS TABLE (change int, answer callboard.answer)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    d callboard.drafts := callboard.draft_of(me, p_draft);
    refused callboard.saved := callboard.draft_refusal(me, d, true);
    changes jsonb := (
        SELECT jsonb_agg(callboard.draft_change(b, w, x.base_version) ORDER BY (w).start_time, (w).id)
        FROM callboard.draft_bookings x
        CROSS JOIN LATERAL (SELECT callboard.drafted(x) AS w OFFSET 0) y
        LEFT JOIN callboard.bookings b ON b.tenant_id = x.tenant_id AND b.id = x.id
        WHERE x.tenant_id = d.tenant_id AND x.draft_id = d.id);
    numbers int[];
    answers callboard.answer[];
BEGIN
    IF refused.outcome IS NULL AND changes IS NULL THEN
        refused := ROW('invalid', format('Nothing is drafted on "%s".', d.name), NULL, NULL);
    END IF;
    IF refused.outcome IS NOT NULL THEN
        RETURN QUERY SELECT NULL::int, callboard.answer(refused.outcome, refused.message, NULL);
        RETURN;
    END IF;
    PERFORM callboard.bulk_lock(me, changes);
    SELECT array_agg(a.change), array_agg(a.answer) INTO numbers, answers FROM callboard.bulk_all(me, changes, true) a;
    IF NOT EXISTS (SELECT FROM unnest(answers) a WHERE a.outcome <> 'done') AND cardinality(answers) > 0 THEN
        PERFORM callboard.clear_draft(d.tenant_id, d.id);
    END IF;
    RETURN QUERY SELECT numbers[i], answers[i] FROM generate_subscripts(answers, 1) i;
END $$;
COMMENT ON FUNCTION callboard.draft_commit IS
    'Writes a what-if board into the live one as one act and closes it; or nothing, and what was refused, by draft_rows()'' order';

GRANT EXECUTE ON FUNCTION callboard.my_drafts, callboard.drafted, callboard.drafted_words, callboard.draft_rows,
    callboard.save_draft, callboard.share_draft, callboard.drop_draft, callboard.draft_act, callboard.draft_undo,
    callboard.draft_commit, callboard.booking_json TO callboard_member;

RESET ROLE;
