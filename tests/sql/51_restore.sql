-- A tenant out of its backup: equal where it takes its old ids, mapped throughout where it gets others; what is made up is
-- refused; triggers write nothing meanwhile, and nobody can pretend to restore.
BEGIN;
SELECT plan(38);

-- Something of everything: twins, options that were split, a challenge, drafts, undo, a UID, rows of a file, the past.
SET LOCAL SESSION AUTHORIZATION ana;
SELECT t.enter(900);
SELECT t.book(900 + n, 10 + n % 3, n, 9, n, 18, CASE n % 3 WHEN 0 THEN 'confirmed' WHEN 1 THEN 'pencil' ELSE 'hold' END)
FROM generate_series(0, 5) n;
SELECT t.enter(901);
SELECT outcome FROM callboard.save_artist(t.id(18), NULL, 'Zoe Angstrom', '{comp}', 'Comp', 12.50, '', '', NULL, '', p_another => true);
SELECT outcome FROM callboard.save_notices('ana@example.com', 'all');
SELECT outcome FROM callboard.save_settings('{"hold_minutes": 45, "holidays": ["2026-12-25"]}');
SELECT outcome FROM callboard.import_bookings('[{"line": 2, "artist": "Ben Okri", "title": "Old", "uid": "u@x",
    "start": "2020-01-01T10:00:00Z", "end": "2020-01-01T11:00:00Z"}]', true, false, false);
SELECT t.enter(902);
SELECT t.move(901, NULL, 11, 1, 9, 1, 12);
SELECT t.enter(903);
SELECT t.undo(902);
SELECT outcome FROM callboard.save_draft(t.id(260), 'pitch');
SELECT count(*) FROM callboard.draft_act(t.id(260), to_jsonb(ARRAY[t.change_book(991, 12, 9, 9, 9, 12)]), true);
RESET SESSION AUTHORIZATION;
SET LOCAL SESSION AUTHORIZATION ben;
SELECT t.enter(910);
SELECT t.book(910, 11, 1, 9, 1, 18, 'hold', true);
SELECT outcome FROM callboard.challenge(t.id(901), NULL);
SELECT outcome FROM callboard.save_draft(t.id(261), 'ben-own');
SELECT outcome FROM callboard.share_draft(t.id(261), t.id(3), true);
SELECT count(*) FROM callboard.draft_act(t.id(261), to_jsonb(ARRAY[t.change_move(900, NULL, 12, 9, 9, 9, 12)]), true);
RESET SESSION AUTHORIZATION;
UPDATE callboard.bookings SET split_from = t.id(905) WHERE id = t.id(901); -- a later id before an earlier one

CREATE TEMP TABLE plan AS SELECT * FROM callboard.backup_of('Northlight');
CREATE TEMP TABLE saved AS SELECT p.name, b.row, b.n FROM plan p,
    LATERAL callboard.backup_rows_of(p.tenant_id, p.name) WITH ORDINALITY b (row, n);

SELECT is_empty($$ SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
    WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind = 'r'
      AND c.relname NOT IN ('presence', 'backups', 'restores', 'frozen')
      AND c.relname NOT IN (SELECT name FROM callboard.backup_tables()) $$,
    'a backup has every table that has a tenant (a new one: callboard.backup_tables())');
SELECT is_empty($$ SELECT name FROM plan WHERE name NOT IN (SELECT name FROM saved) $$,
    'and here there is something in each');
SELECT is((SELECT count(*)::int FROM saved WHERE row LIKE '%' || t.north() || '%' AND name NOT LIKE 'draft%'
           AND name <> 'record_events'), 0, 'rows do not say whose they are');

-- pg_temp.restore(name, admin): as callboard restore does it, two rows at a time; what came of it
CREATE FUNCTION pg_temp.restore(as_name text, admin text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    p record;
    answer callboard.saved;
    batch jsonb;
BEGIN
    SELECT DISTINCT tenant_id, tenant, schema_version, first, last INTO p FROM plan;
    answer := callboard.restore_begin(p.tenant_id, p.tenant, as_name, p.schema_version, p.first, p.last, admin, NULL);
    IF answer.outcome <> 'done' THEN RETURN answer.message; END IF;
    FOR p IN SELECT name, columns FROM plan LOOP
        FOR batch IN SELECT jsonb_agg(row::jsonb ORDER BY n) FROM saved WHERE name = p.name GROUP BY (n - 1) / 2
                     ORDER BY (n - 1) / 2 LOOP
            answer := callboard.restore_rows(p.name, p.columns, batch);
            IF answer.outcome <> 'done' THEN RETURN answer.message; END IF;
        END LOOP;
    END LOOP;
    answer := callboard.restore_end('a backup');
    RETURN coalesce(answer.message, answer.outcome || ' ' || answer.version);
END $$;

SELECT matches(pg_temp.restore(NULL, NULL), 'is here and is not empty.*--copy-as NAME', 'nothing is written over');
SELECT matches(pg_temp.restore('Southgate', NULL), '"Southgate" is here and is not empty', 'nor is another tenant');

-- Beside it, with new ids. ana, ben and vic are Northlight's.
SAVEPOINT copy;
SELECT is(pg_temp.restore('Copy', NULL), 'done 0', 'as another tenant: whose logins are another tenant''s come back without');
CREATE TEMP TABLE copy AS SELECT id FROM callboard.tenants WHERE name = 'Copy';
SELECT results_eq('SELECT name, login FROM callboard.members WHERE tenant_id = (SELECT id FROM copy) ORDER BY name',
    $$ VALUES ('Ana', 'callboard_gone_ana'), ('Ben', 'callboard_gone_ben'), ('Vic', 'callboard_gone_vic') $$,
    'under words that can be no login of theirs');
SELECT is(callboard.admit('callboard_gone_ana') IS NOT NULL, true, 'which nobody can be let in by');
SELECT results_eq($$ SELECT p.name, count(*) FROM plan p, LATERAL callboard.backup_rows_of((SELECT id FROM copy), p.name)
        WHERE p.name <> 'record_events' GROUP BY 1 ORDER BY 1 $$,
    $$ SELECT name, count(*) FROM saved WHERE name <> 'record_events' GROUP BY 1 ORDER BY 1 $$, 'as many rows of each');
CREATE TEMP TABLE old_ids AS SELECT DISTINCT m[1] AS id FROM saved,
    regexp_matches(row, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') m;
SELECT is_empty($$ SELECT p.name, row FROM plan p, LATERAL callboard.backup_rows_of((SELECT id FROM copy), p.name) b (row)
    WHERE row ~ (SELECT string_agg(id, '|') FROM old_ids) $$, 'no old id is anywhere in it, images included');
SELECT is((SELECT count(*) FROM old_ids) > 20, true, 'of which there are many');
-- each id became one other: what was joined by ids still is
SELECT results_eq($$ SELECT b.title, a.name, e.act, e.version, m.name, x.wanted ->> 'title'
        FROM callboard.bookings b JOIN callboard.artists a ON (a.tenant_id, a.id) = (b.tenant_id, b.artist_id)
        JOIN callboard.booking_events e ON (e.tenant_id, e.booking_id) = (b.tenant_id, b.id)
        LEFT JOIN callboard.members m ON (m.tenant_id, m.user_id) = (e.tenant_id, e.actor_id)
        LEFT JOIN callboard.draft_bookings x ON (x.tenant_id, x.id) = (b.tenant_id, b.id)
        WHERE b.tenant_id = (SELECT id FROM copy) ORDER BY e.seq $$,
    $$ SELECT b.title, a.name, e.act, e.version, m.name, x.wanted ->> 'title'
        FROM callboard.bookings b JOIN callboard.artists a ON (a.tenant_id, a.id) = (b.tenant_id, b.artist_id)
        JOIN callboard.booking_events e ON (e.tenant_id, e.booking_id) = (b.tenant_id, b.id)
        LEFT JOIN callboard.members m ON (m.tenant_id, m.user_id) = (e.tenant_id, e.actor_id)
        LEFT JOIN callboard.draft_bookings x ON (x.tenant_id, x.id) = (b.tenant_id, b.id)
        WHERE b.tenant_id = t.north() ORDER BY e.seq $$, 'and they still hold together, in the same order');
SELECT is((SELECT count(*)::int FROM callboard.draft_bookings WHERE tenant_id = (SELECT id FROM copy)
           AND wanted ->> 'tenant_id' = tenant_id::text AND wanted ->> 'id' = id::text), 2, 'drafts are of the new tenant');
SELECT is((SELECT count(*)::int FROM callboard.record_events e WHERE tenant_id = (SELECT id FROM copy) AND kind = 'settings'
           AND record_id <> tenant_id), 0, 'settings too');
SELECT results_eq($$ SELECT act, source, changes ->> 'backup', changes -> 'name' ->> 1, actor_login, actor_id
        FROM callboard.record_events WHERE tenant_id = (SELECT id FROM copy) AND kind = 'settings' ORDER BY seq DESC LIMIT 1 $$,
    $$ VALUES ('restored', 'restore', '[null, "a backup"]', 'Copy', 'postgres', NULL::uuid) $$,
    'the trail says that it was restored, by whom, from what');
SELECT results_eq($$ SELECT changes -> 'login' ->> 0, changes -> 'login' ->> 1 FROM callboard.record_events
        WHERE tenant_id = (SELECT id FROM copy) AND kind = 'member' AND source = 'restore' ORDER BY 1 $$,
    $$ VALUES ('ana', 'callboard_gone_ana'), ('ben', 'callboard_gone_ben'), ('vic', 'callboard_gone_vic') $$,
    'and who lost a login');
SELECT is((SELECT min(seq) > (SELECT max(seq) FROM callboard.trail WHERE tenant_id = t.north()) FROM callboard.trail
           WHERE tenant_id = (SELECT id FROM copy)), true, 'its numbers are free ones, behind all others');
SELECT is((SELECT count(DISTINCT xid)::int FROM callboard.booking_events WHERE tenant_id = (SELECT id FROM copy)
           AND xid = pg_current_xact_id()), 1, 'its transaction is the restore''s');
ROLLBACK TO copy;
SELECT is(pg_temp.restore('Copy', 'new'), 'done 1', 'an admin can be named');
SELECT results_eq($$ SELECT m.login, m.role, e.source FROM callboard.members m
        JOIN callboard.record_events e ON e.tenant_id = m.tenant_id AND e.record_id = m.user_id AND e.act = 'added'
        JOIN callboard.tenants t ON t.id = m.tenant_id WHERE t.name = 'Copy' AND m.login = 'new' $$,
    $$ VALUES ('new', 'admin', 'restore') $$, 'and the trail has it');
SELECT is(pg_has_role('new', 'callboard_member', 'MEMBER'), true, 'and is let in');
SELECT is(nextval('callboard.trail_seq') > (SELECT max(seq) FROM callboard.trail), true, 'the next number is a new one');
ROLLBACK TO copy;
SELECT is(pg_temp.restore('Copy', 'ana'), 'done 1', 'also one who is a member of another tenant: the operator says so');
ROLLBACK TO copy;
SELECT matches(pg_temp.restore('Copy', 'nobody'), 'There is no login "nobody" yet', 'but not one that is not there');
ROLLBACK TO copy;
SELECT matches(pg_temp.restore('Copy', 'ben'), '"ben" is in the backup, but not as an admin', 'nor one with another role');
ROLLBACK TO copy;

-- In its own place: what was there is gone first, by hand.
CREATE FUNCTION pg_temp.clear() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    of text;
BEGIN
    SET LOCAL session_replication_role = replica; -- no triggers, no keys
    FOR of IN SELECT name FROM callboard.backup_tables() WHERE name <> 'tenants' LOOP
        EXECUTE format('DELETE FROM callboard.%I WHERE tenant_id = t.north()', of);
    END LOOP;
    DELETE FROM callboard.tenants WHERE id = t.north();
    SET LOCAL session_replication_role = origin;
END $$;
SELECT pg_temp.clear();
SAVEPOINT clear;
SELECT is(pg_temp.restore(NULL, NULL), 'done 1', 'into its own place');
SELECT results_eq($$ SELECT p.name, b.row FROM plan p, LATERAL callboard.backup_rows_of(t.north(), p.name) b (row)
        WHERE row NOT LIKE '%"source": "restore"%' AND p.name NOT LIKE '%\_events' ORDER BY 1, 2 $$,
    $$ SELECT name, row FROM saved WHERE name NOT LIKE '%\_events' ORDER BY 1, 2 $$, 'every row is as it was');
SELECT results_eq($$ SELECT p.name, (b.row::jsonb - 'seq')::text FROM plan p,
        LATERAL callboard.backup_rows_of(t.north(), p.name) WITH ORDINALITY b (row, n)
        WHERE row NOT LIKE '%"source": "restore"%' AND p.name LIKE '%\_events' ORDER BY 1, b.n $$,
    $$ SELECT name, (row::jsonb - 'seq')::text FROM saved WHERE name LIKE '%\_events' ORDER BY name, n $$,
    'the trail too, in its order');
SELECT is((SELECT string_agg(act || ' ' || kind, ', ') FROM callboard.record_events
           WHERE tenant_id = t.north() AND source = 'restore'), 'restored settings', 'and it gained one event');
-- a board that was open goes on
SET LOCAL SESSION AUTHORIZATION ben;
SELECT t.enter(950);
SELECT is(t.book(950, 12, 9, 9, 9, 18, 'pencil'), 'done', 'one can book there again');
SELECT is(t.undo(950), 'done', 'and take back');
SELECT is((SELECT count(*)::int FROM callboard.read_log_list(NULL, 100, NULL) WHERE act = 'restored' AND difference = 'backup a backup'),
    1, 'the log says it');
RESET SESSION AUTHORIZATION;
ROLLBACK TO clear;

-- What is made up.
UPDATE saved SET row = jsonb_set(row::jsonb, '{changes}', '{"tenant_id": ["22222222-2222-4222-8222-222222222222", "x"]}')
WHERE name = 'record_events' AND n = 1;
SELECT is(pg_temp.restore(NULL, NULL), 'done 1', 'whoever makes an event up');
SELECT is((SELECT changes::text FROM callboard.record_events WHERE tenant_id = t.north() ORDER BY seq LIMIT 1), '{}',
    'gets nothing into it that undo could write into another tenant');
ROLLBACK TO clear;
UPDATE saved SET row = jsonb_set(row::jsonb, '{artist_id}', to_jsonb(t.id(1010))) WHERE name = 'bookings' AND n = 1;
SELECT is(pg_temp.restore(NULL, NULL), 'The rows of bookings do not hold together (bookings_artist_exists): the backup was '
    'changed, or not made by callboard.', 'another tenant''s artist cannot be booked by it');
ROLLBACK TO clear;
UPDATE saved SET row = (SELECT row::jsonb || jsonb_build_object('id', s.row::jsonb -> 'id') FROM saved x
                        WHERE x.name = 'bookings' AND x.row LIKE '%confirmed%' AND x.row::jsonb -> 'id' <> s.row::jsonb -> 'id'
                        LIMIT 1)
FROM (SELECT n, row FROM saved WHERE name = 'bookings' AND row::jsonb ->> 'id' = t.id(905)::text) s
WHERE saved.name = 'bookings' AND saved.n = s.n;
SELECT is(pg_temp.restore(NULL, NULL), 'The rows of bookings do not hold together (no_double_booking): the backup was '
    'changed, or not made by callboard.', 'two at one time: the constraint judges');
ROLLBACK TO clear;

-- Nobody pretends.
SET LOCAL SESSION AUTHORIZATION ana;
SET LOCAL app.restoring = 'yes';
SELECT throws_ok('SELECT callboard.restore_begin(t.south(), ''x'', NULL, 70, 1, 2, ''ana'', NULL)', '42501', NULL,
    'an admin begins no restore');
RESET SESSION AUTHORIZATION;
SET LOCAL SESSION AUTHORIZATION eve;
SELECT callboard.enter(t.south(), t.id(960), 'cli', NULL);
SET LOCAL app.restoring = 'yes';
SELECT outcome FROM callboard.book(t.id(960), t.id(1010), NULL, 'x', '', t.us(1, 9), t.us(1, 10), 'pencil', false, NULL, false);
RESET SESSION AUTHORIZATION;
SELECT is((SELECT count(*)::int FROM callboard.booking_events WHERE booking_id = t.id(960)), 1,
    'whoever only says that he restores is written down like everybody else');

SELECT * FROM finish();
ROLLBACK;
