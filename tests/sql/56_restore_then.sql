-- A tenant as it was at a moment before its backup, as another one: what stood then is looked at with plain SELECTs while
-- it stands, much is done after that, and what is restored is held against it, with the ids that it gets.
BEGIN;
SELECT plan(25);

SET LOCAL SESSION AUTHORIZATION ana;
SELECT t.enter(900);
SELECT t.book(900 + n, 10 + n % 3, n, 9, n, 18, CASE n % 2 WHEN 0 THEN 'confirmed' ELSE 'pencil' END, false, 'Shot ' || n)
FROM generate_series(0, 9) n;
SELECT outcome FROM callboard.save_artist(t.id(18), NULL, 'Zoe Angstrom', '{comp}', 'Comp', 12.50, '', '', NULL, '', p_another => true);
SELECT outcome FROM callboard.save_artist(t.id(19), NULL, 'Gone Soon', '{rig}', 'Rig', NULL, '', '', NULL, '');
SELECT outcome FROM callboard.save_project(t.id(21), NULL, 'OLD', 'Old name', '', '', 'open');
SELECT outcome FROM callboard.save_settings('{"hold_minutes": 45, "holidays": ["2026-12-25", "2027-01-01"]}');
SELECT outcome FROM callboard.save_holiday('2026-12-25', '2026-12-25', 'Christmas');
SELECT outcome FROM callboard.save_time_off(t.id(31), t.id(10), t.at(11, 0), t.at(12, 0), 'dentist');
SELECT outcome FROM callboard.save_time_off(t.id(32), t.id(11), t.at(11, 0), t.at(12, 0), 'leave');
SELECT outcome FROM callboard.import_bookings('[{"line": 2, "artist": "Ben Okri", "title": "Of a file", "uid": "u@x",
    "start": "2099-01-05T10:00:00Z", "end": "2099-01-05T11:00:00Z"}]', true, false, false);
SELECT t.enter(902);
SELECT t.move(901, NULL, 11, 1, 9, 1, 12);
RESET SESSION AUTHORIZATION;
SET LOCAL SESSION AUTHORIZATION ben;
SELECT t.enter(910);
SELECT t.book(910, 11, 1, 9, 1, 18, 'hold', true);
SELECT t.book(911, 12, 5, 9, 5, 18, 'hold', true);
SELECT t.enter(914);
SELECT outcome FROM callboard.challenge(t.id(901), NULL);
SELECT t.enter(911);
SELECT outcome FROM callboard.challenge(t.id(905), NULL);
SELECT t.enter(912);
SELECT outcome FROM callboard.withdraw_challenge(t.id(911));
SELECT outcome FROM callboard.save_draft(t.id(261), 'ben-own');
RESET SESSION AUTHORIZATION;
SET LOCAL SESSION AUTHORIZATION ana;
SELECT t.enter(913);
SELECT t.release(903, NULL, 'killed');
RESET SESSION AUTHORIZATION;

-- What stood.
CREATE TEMP TABLE moment AS SELECT clock_timestamp() AS at;
CREATE FUNCTION pg_temp.stands(tenant uuid) RETURNS TABLE (name text, "row" jsonb) LANGUAGE sql SET TimeZone = 'UTC' AS $$
    SELECT 'tenants', to_jsonb(x) - '{id,name,version,updated_at}'::text[]
        || jsonb_build_object('holiday_names', jsonb_path_query_array(holiday_names, '$.keyvalue() ? (@.value != "")')) FROM callboard.tenants x WHERE x.id = tenant
    UNION ALL SELECT 'members', to_jsonb(x) - 'login' FROM callboard.members x WHERE x.tenant_id = tenant
    UNION ALL SELECT 'artists', to_jsonb(x) FROM callboard.artists x WHERE x.tenant_id = tenant
    UNION ALL SELECT 'projects', to_jsonb(x) FROM callboard.projects x WHERE x.tenant_id = tenant
    UNION ALL SELECT 'time_off', to_jsonb(x) FROM callboard.time_off x WHERE x.tenant_id = tenant
    UNION ALL SELECT 'bookings', to_jsonb(x) FROM callboard.bookings x WHERE x.tenant_id = tenant
    UNION ALL SELECT 'challenges', to_jsonb(x) FROM callboard.challenges x WHERE x.tenant_id = tenant AND x.ended IS NOT NULL
    UNION ALL SELECT 'booking_events', to_jsonb(x) - '{seq,xid}'::text[] FROM callboard.booking_events x WHERE x.tenant_id = tenant
    UNION ALL SELECT 'record_events', to_jsonb(x) - '{seq,xid}'::text[] FROM callboard.record_events x
              WHERE x.tenant_id = tenant AND x.source <> 'restore'
$$;
CREATE TEMP TABLE stood AS SELECT * FROM pg_temp.stands(t.north());
GRANT SELECT ON stood TO ben;
SELECT is_empty($$ SELECT n FROM unnest('{tenants,members,artists,projects,time_off,bookings,challenges,booking_events,record_events}'::text[]) n
    WHERE n NOT IN (SELECT name FROM stood) $$, 'there is something of everything');

-- What came after.
SET LOCAL SESSION AUTHORIZATION ana;
SELECT t.enter(920);
SELECT t.move(900, NULL, 12, 20, 9, 21, 18), t.release(902, NULL, 'postponed'), t.status(901, NULL, 'confirmed');
SELECT t.book(930, 10, 2, 9, 2, 18, 'confirmed', false, 'In the place of it'), t.book(931, 10, 0, 9, 0, 18, 'confirmed');
SELECT t.enter(921);
SELECT t.move(904, NULL, 11, 25, 9, 25, 12);
SELECT t.enter(922);
SELECT t.undo(921), t.undo(902);
SELECT t.enter(923);
SELECT outcome FROM callboard.remove_artist(t.id(19));
SELECT outcome FROM callboard.save_artist(t.id(120), NULL, 'Gone Soon', '{comp}', '', 99, '', '', NULL, '');
SELECT outcome FROM callboard.save_artist(t.id(13), NULL, 'Bob', '{comp}', 'Comp', 41, '', '', NULL, '');
SELECT outcome FROM callboard.save_artist(t.id(18), NULL, 'Zoë Ångström', '{comp}', 'Comp', 13, '', '', NULL, '');
SELECT outcome FROM callboard.save_artist(t.id(13), NULL, 'Zoe Angstrom', '{comp}', 'Comp', 41, '', '', NULL, '', p_another => true);
SELECT outcome FROM callboard.save_project(t.id(21), NULL, 'NEW', 'New name', '', '', 'closed');
SELECT outcome FROM callboard.save_project(t.id(22), NULL, 'OLD', 'In its place', '', '', 'open');
SELECT outcome FROM callboard.save_settings('{"hold_minutes": 7, "zone": "Asia/Tokyo", "holidays": ["2027-01-01", "2027-05-01"]}');
SELECT outcome FROM callboard.remove_time_off(t.id(31));
SELECT outcome FROM callboard.save_time_off(t.id(32), t.id(12), t.at(13, 0), t.at(14, 0), 'ill');
SELECT outcome FROM callboard.save_time_off(t.id(33), t.id(12), t.at(15, 0), t.at(16, 0), 'new');
SELECT outcome FROM callboard.save_member(t.id(3), 'Victor', 'vic', 'producer');
SELECT outcome FROM callboard.save_member(t.id(4), 'New', 'new', 'viewer');
SELECT outcome FROM callboard.import_bookings('[{"line": 2, "artist": "Ben Okri", "title": "Of a file, again", "uid": "u@x",
    "start": "2099-01-06T10:00:00Z", "end": "2099-01-06T11:00:00Z"}]', true, false, false);
RESET SESSION AUTHORIZATION;
DELETE FROM callboard.bookings WHERE id = t.id(909); -- by the server's administrator

CREATE TEMP TABLE plan AS SELECT * FROM callboard.backup_of('Northlight');
CREATE TEMP TABLE saved AS SELECT p.name, b.row, b.n FROM plan p,
    LATERAL callboard.backup_rows_of(p.tenant_id, p.name) WITH ORDINALITY b (row, n);
SELECT isnt_empty($$ SELECT name FROM stood s WHERE NOT EXISTS (SELECT FROM pg_temp.stands(t.north()) n
    WHERE n.name = s.name AND n.row = s.row) $$, 'and most of it has changed');

-- pg_temp.restore(name, moment): as callboard restore --at does it, three rows at a time
CREATE FUNCTION pg_temp.restore(as_name text, at timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    p record;
    answer callboard.saved;
    batch jsonb;
BEGIN
    SELECT DISTINCT tenant_id, tenant, schema_version, first, last INTO p FROM plan;
    answer := callboard.restore_begin(p.tenant_id, p.tenant, as_name, p.schema_version, p.first, p.last, NULL, callboard.us(at));
    IF answer.outcome <> 'done' THEN RETURN answer.message; END IF;
    FOR p IN SELECT name, columns FROM plan JOIN callboard.backup_tables() b USING (name)
             ORDER BY name <> 'tenants', name NOT LIKE '%\_events', b.place LOOP
        FOR batch IN SELECT jsonb_agg(row::jsonb ORDER BY n) FROM saved WHERE name = p.name GROUP BY (n - 1) / 3
                     ORDER BY (n - 1) / 3 LOOP
            answer := callboard.restore_rows(p.name, p.columns, batch);
            IF answer.outcome <> 'done' THEN RETURN answer.message; END IF;
        END LOOP;
    END LOOP;
    answer := callboard.restore_end('a backup');
    RETURN coalesce(answer.message, answer.outcome);
END $$;

SAVEPOINT copy;
SELECT is(pg_temp.restore('Then', (SELECT at FROM moment)), 'done', 'as it was at that moment');
CREATE TEMP TABLE copy AS SELECT id FROM callboard.tenants WHERE name = 'Then';
-- what stood, with the ids that the copy gives
CREATE TEMP TABLE wanted AS SELECT s.name, callboard.restored_json(s.row, r, callboard.id_fields())
    || CASE WHEN s.name IN ('booking_events', 'record_events') THEN jsonb_build_object(
           'changes', callboard.restored_json(s.row -> 'changes', r, callboard.id_fields())) ELSE '{}' END
    || CASE s.name WHEN 'record_events' THEN jsonb_build_object(
           'record', callboard.restored_json(s.row -> 'record', r, callboard.id_fields()),
           'record_id', callboard.restored_id((s.row ->> 'record_id')::uuid, r)) ELSE '{}' END AS row
FROM stood s, LATERAL (SELECT ROW((SELECT id FROM copy), pg_current_xact_id(), t.north(), 'Then', NULL, 1, 1, 0, NULL)::callboard.restores AS r) r;
CREATE TEMP TABLE got AS SELECT * FROM pg_temp.stands((SELECT id FROM copy));
CREATE FUNCTION pg_temp.differs(of text, VARIADIC without text[] DEFAULT '{}') RETURNS SETOF text LANGUAGE sql AS $$
    (SELECT 'wanted ' || (row - without)::text FROM wanted WHERE name = of EXCEPT SELECT 'wanted ' || (row - without)::text FROM got WHERE name = of)
    UNION ALL
    (SELECT 'got ' || (row - without)::text FROM got WHERE name = of EXCEPT SELECT 'got ' || (row - without)::text FROM wanted WHERE name = of)
$$;
SELECT is_empty($$ SELECT pg_temp.differs('bookings', 'uid') $$, 'bookings are as they stood, with versions and times');
SELECT results_eq($$ SELECT row ->> 'uid' FROM got WHERE name = 'bookings' AND row ->> 'title' = 'Of a file' $$,
    $$ VALUES ('u@x') $$, 'with the UID of a file');
SELECT is_empty($$ SELECT pg_temp.differs('tenants') $$, 'settings and holidays');
SELECT is_empty($$ SELECT pg_temp.differs('members', 'updated_at') $$, 'members and their roles');
SELECT is_empty($$ SELECT pg_temp.differs('artists', 'updated_at', 'twin') $$, 'artists, with their names, rates and patterns');
SELECT is_empty($$ SELECT pg_temp.differs('projects', 'updated_at') $$, 'projects');
SELECT is_empty($$ SELECT pg_temp.differs('time_off', 'updated_at', 'created_at') $$, 'time off, what was removed since too');
SELECT is_empty($$ SELECT pg_temp.differs('challenges') $$, 'challenges that were over');
SELECT is_empty($$ SELECT pg_temp.differs('booking_events') $$, 'the trail of bookings ends then');
SELECT is_empty($$ SELECT pg_temp.differs('record_events') $$, 'and that of records');
SELECT results_eq($$ SELECT folded, count(DISTINCT twin)::int FROM callboard.artists WHERE tenant_id = (SELECT id FROM copy)
    GROUP BY 1 HAVING count(*) > 1 $$, $$ VALUES ('zoe angstrom', 2) $$, 'twins are told apart');
SELECT is((SELECT count(*)::int FROM callboard.drafts WHERE tenant_id = (SELECT id FROM copy)), 0, 'without what-if boards');
SELECT is((SELECT string_agg(act || ' ' || (changes -> 'backup' ->> 1), ',') FROM callboard.record_events
           WHERE tenant_id = (SELECT id FROM copy) AND kind = 'settings' AND source = 'restore'), 'restored a backup', 'one event more says so');
SELECT is((SELECT count(*)::int FROM callboard.restores), 0, 'the restore has ended');
ROLLBACK TO copy;

-- One goes on there; what had begun and has no row any more is in nobody's way.
CREATE FUNCTION pg_temp.let_in(login text) RETURNS text LANGUAGE sql AS $$
    UPDATE callboard.members SET archived_at = now() WHERE tenant_id = t.north() AND members.login = let_in.login;
    UPDATE callboard.members SET login = let_in.login
    WHERE tenant_id = (SELECT id FROM callboard.tenants WHERE name = 'Then') AND members.login = 'callboard_gone_' || let_in.login;
    SELECT callboard.admit(let_in.login) $$;
SELECT pg_temp.restore('Then', (SELECT at FROM moment));
SELECT pg_temp.let_in('ben');
SELECT set_config('t.then', (SELECT id::text FROM callboard.tenants WHERE name = 'Then'), true),
       set_config('t.act', (SELECT act_id::text FROM callboard.booking_events e JOIN callboard.tenants n ON n.id = e.tenant_id
                            WHERE n.name = 'Then' AND e.act = 'challenged' ORDER BY seq LIMIT 1), true);
SET LOCAL SESSION AUTHORIZATION ben;
SELECT callboard.enter(current_setting('t.then')::uuid, t.id(970), 'cli', NULL);
SELECT is((SELECT count(*)::int FROM callboard.read_week_table('2000-01-01', '2100-01-01')),
    (SELECT count(*)::int FROM stood WHERE name = 'bookings' AND row ->> 'status' <> 'cancelled'), 'a member reads it');
SELECT is((SELECT string_agg(DISTINCT outcome, ',') FROM callboard.undo(current_setting('t.act')::uuid)), 'stale',
    'a challenge that was open then is not there to be taken back');
RESET SESSION AUTHORIZATION;
ROLLBACK TO copy;

-- Before the trail of records began: bookings are known, and records as they were when it did.
DELETE FROM saved WHERE name = 'record_events' AND n NOT IN
    (SELECT min(n) FROM saved WHERE name = 'record_events' GROUP BY row::jsonb ->> 'record_id');
UPDATE saved SET row = (row::jsonb || jsonb_build_object('act', 'known', 'changes', '{}'::jsonb,
    'at', (SELECT at + interval '1 hour' FROM moment)))::text WHERE name = 'record_events';
SELECT is(pg_temp.restore('Then', (SELECT at FROM moment)), 'done', 'before the trail of records began');
SELECT results_eq($$ SELECT a.name FROM callboard.artists a JOIN callboard.tenants n ON n.id = a.tenant_id AND n.name = 'Then' ORDER BY 1 $$,
    $$ SELECT row ->> 'name' FROM stood WHERE name = 'artists' ORDER BY 1 $$, 'who was there by then is there, and nobody else');
ROLLBACK TO copy;

-- The very moment of something.
SELECT is(pg_temp.restore('Then', (SELECT min(at) FROM callboard.booking_events WHERE booking_id = t.id(904))), 'done',
    'the event of that very microsecond is in it');
SELECT is((SELECT count(*)::int FROM callboard.bookings b JOIN callboard.tenants n ON n.id = b.tenant_id AND n.name = 'Then'),
    (SELECT count(DISTINCT booking_id)::int FROM callboard.booking_events WHERE tenant_id = t.north()
     AND at <= (SELECT min(at) FROM callboard.booking_events WHERE booking_id = t.id(904))),
    'and the next one is not');
ROLLBACK TO copy;
-- two that change places in one statement, and a moment between their events
SET LOCAL SESSION AUTHORIZATION ana;
SELECT t.enter(940);
SELECT t.bulk('all', t.change_move(904, NULL, 11, 7, 9, 7, 18), t.change_move(907, NULL, 11, 4, 9, 4, 18));
RESET SESSION AUTHORIZATION;
DELETE FROM saved;
DELETE FROM plan;
INSERT INTO plan SELECT * FROM callboard.backup_of('Northlight');
INSERT INTO saved SELECT p.name, b.row, b.n FROM plan p,
    LATERAL callboard.backup_rows_of(p.tenant_id, p.name) WITH ORDINALITY b (row, n);
SELECT is((SELECT count(*)::int FROM callboard.booking_events WHERE act_id = t.id(940)), 2, 'two change places');
SELECT is(pg_temp.restore('Then', (SELECT min(at) FROM callboard.booking_events WHERE act_id = t.id(940))),
    'The rows of bookings do not hold together as they were at that moment (no_double_booking). If something was being '
    'written at that very moment, one a second later will do.', 'half of an act is judged by the constraint');

SELECT * FROM finish();
ROLLBACK;
