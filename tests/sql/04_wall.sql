-- The wall: eve, an admin of Southgate, and mal, a member of nothing, against Northlight. Each statement runs over
-- a real connection of eve's (SET SESSION AUTHORIZATION would prove nothing) inside a transaction that claims to be
-- in Northlight, and is committed. It passes if it fails, or returns no row of Northlight; and at the end not one
-- row of Northlight may have changed.
SELECT plan(26);

CREATE FUNCTION pg_temp.connect(who text) RETURNS text LANGUAGE sql AS
$$ SELECT dblink_connect(who, format('host=%s port=%s dbname=%s user=%s',
       split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port'), current_database(), who)) $$;
-- Something to see: bookings of all kinds, with a word that no answer may contain.
SET SESSION AUTHORIZATION ana;
BEGIN;
SELECT t.enter(700);
SELECT t.book(700 + n, 12, n, 9, n, 18, CASE n % 3 WHEN 0 THEN 'confirmed' WHEN 1 THEN 'pencil' ELSE 'hold' END, false,
              'NORTHSECRET') FROM generate_series(0, 5) n;
SELECT outcome FROM callboard.import_bookings('[{"line": 2, "artist": "Ben Okri", "title": "NORTHSECRET", "uid": "NORTHSECRET",
    "start": "2094-01-01T10:00:00Z", "end": "2094-01-01T11:00:00Z"}]', false, false, false);
SELECT outcome FROM callboard.save_notices('NORTHSECRET@example.com', 'all');
COMMIT;
SET SESSION AUTHORIZATION ben;
BEGIN;
SELECT t.enter(790);
SELECT t.book(790, 12, 1, 9, 1, 12, 'hold', true, 'NORTHSECRET');
SELECT outcome FROM callboard.challenge(t.id(701), NULL);
SELECT outcome FROM callboard.save_draft(t.id(60), 'NORTHSECRET');
SELECT count(*) FROM callboard.draft_act(t.id(60), to_jsonb(ARRAY[t.change_book(791, 12, 9, 9, 9, 12)]), true);
COMMIT;
RESET SESSION AUTHORIZATION;
UPDATE callboard.notices SET taken = '1:1:'; -- a mail is on its way

-- All of Northlight in one word.
CREATE FUNCTION pg_temp.seal() RETURNS text LANGUAGE sql AS $$
    SELECT md5(string_agg(x, E'\n' ORDER BY x)) FROM (
    SELECT x::text FROM callboard.tenants x WHERE id = t.north() UNION ALL
    SELECT x::text FROM callboard.members x WHERE tenant_id = t.north() UNION ALL
    SELECT x::text FROM callboard.artists x WHERE tenant_id = t.north() UNION ALL
    SELECT x::text FROM callboard.projects x WHERE tenant_id = t.north() UNION ALL
    SELECT x::text FROM callboard.time_off x WHERE tenant_id = t.north() UNION ALL
    SELECT x::text FROM callboard.bookings x WHERE tenant_id = t.north() UNION ALL
    SELECT x::text FROM callboard.import_rows x WHERE tenant_id = t.north() UNION ALL
    SELECT x::text FROM callboard.challenges x WHERE tenant_id = t.north() UNION ALL
    SELECT x::text FROM callboard.drafts x WHERE tenant_id = t.north() UNION ALL
    SELECT x::text FROM callboard.draft_members x WHERE tenant_id = t.north() UNION ALL
    SELECT x::text FROM callboard.draft_bookings x WHERE tenant_id = t.north() UNION ALL
    SELECT x::text FROM callboard.draft_steps x WHERE tenant_id = t.north() UNION ALL
    SELECT x::text FROM callboard.notices x WHERE tenant_id = t.north() UNION ALL
    SELECT x::text FROM callboard.backups x WHERE tenant_id = t.north() UNION ALL
    SELECT x::text FROM callboard.record_events x WHERE tenant_id = t.north() UNION ALL
    SELECT x::text FROM callboard.booking_events x WHERE tenant_id = t.north()) rows (x) $$;
SELECT callboard.refresh_reports(); -- so that there is something in them to leak
CREATE TEMP TABLE sealed AS SELECT pg_temp.seal() AS before;

CREATE TEMP TABLE hostile (n serial, attack text);
-- every table and materialized view: read, insert, change, delete, empty, lock, copy, alter
INSERT INTO hostile (attack)
SELECT format(a, c.oid::regclass)
FROM pg_class c, unnest(ARRAY[
    'SELECT x::text FROM %s x', 'SELECT count(*)::text FROM %s HAVING count(*) > 0',
    'INSERT INTO %s SELECT * FROM %1$s RETURNING ''NORTHSECRET''', 'DELETE FROM %s RETURNING ''NORTHSECRET''',
    'UPDATE %s SET ctid = ctid', 'TRUNCATE %s CASCADE', 'LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE',
    'COPY %s TO ''/tmp/callboard-stolen''', 'ALTER TABLE %s DISABLE ROW LEVEL SECURITY', 'ALTER TABLE %s OWNER TO eve',
    'DROP TABLE %s CASCADE', 'SELECT * FROM %s FOR UPDATE', 'CREATE POLICY p ON %s USING (true)',
    'GRANT ALL ON %s TO eve', 'SELECT x::text FROM pg_stats x WHERE schemaname || ''.'' || tablename = ''%s''']) a
WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind IN ('r', 'm', 'v') AND c.relname <> 'schema_migrations';
UPDATE hostile SET attack = replace(attack, 'SET ctid = ctid', CASE
    WHEN attack LIKE '%tenants%' THEN 'SET name = ''x''' WHEN attack LIKE '%members%' THEN 'SET role = ''admin'''
    WHEN attack LIKE '%booking_events%' THEN 'SET act = ''booked''' ELSE 'SET tenant_id = tenant_id' END);
-- Every function that reads, with Northlight's own for each argument: pg_temp.call(function, word).
CREATE FUNCTION pg_temp.call(f oid, word text, id uuid) RETURNS text LANGUAGE sql AS $$
    SELECT format('callboard.%I(%s)', p.proname, coalesce(string_agg(CASE
               WHEN p.proargnames[a.n] = 'p_after' THEN 'NULL' ELSE CASE a.type
               WHEN 'uuid' THEN quote_literal(id) WHEN 'text' THEN quote_literal(word)
               WHEN 'text[]' THEN format('ARRAY[%L]', word) WHEN 'date' THEN quote_literal((CASE a.n WHEN 1 THEN t.at(0, 0) ELSE t.at(7, 0) END)::date)
               WHEN 'timestamp with time zone' THEN quote_literal(CASE a.n WHEN 1 THEN t.at(0, 0) ELSE t.at(7, 0) END)
               WHEN 'integer' THEN '100' WHEN 'bigint' THEN 'NULL' WHEN 'numeric' THEN 'NULL'
               WHEN 'boolean' THEN 'true' WHEN 'xid8' THEN '''0''' END END, ', ' ORDER BY a.n), ''))
    FROM pg_proc p LEFT JOIN LATERAL (SELECT format_type(o, NULL) AS type, n FROM unnest(p.proargtypes) WITH ORDINALITY x (o, n)) a
        ON true
    WHERE p.oid = f GROUP BY p.oid, p.proname $$;
CREATE TEMP VIEW readers AS SELECT p.oid, p.proname FROM pg_proc p
    WHERE pronamespace = 'callboard'::regnamespace AND prosecdef AND proretset AND provolatile = 's'
    AND has_function_privilege('eve', p.oid, 'EXECUTE') AND proname NOT IN ('my_tenants', 'open_session');
INSERT INTO hostile (attack) SELECT format('SELECT x::text FROM %s x', pg_temp.call(oid, word, id))
    || CASE proname WHEN 'changes_since' THEN ' WHERE seq IS NOT NULL' ELSE '' END
    FROM readers, unnest(ARRAY['NORTHSECRET', 'Chidi Eze']) word, unnest(ARRAY[t.id(12), t.id(700)]) id;
-- every write, with Northlight's ids
INSERT INTO hostile (attack) SELECT replace(replace(a, ':b', quote_literal(t.id(700))), ':a', quote_literal(t.id(12)))
FROM unnest(ARRAY[
    'SELECT x::text FROM callboard.book(gen_random_uuid(), :a, NULL, ''x'', '''', 1900000000000000, 1900003600000000, ''confirmed'', false, NULL, false) x WHERE outcome IN (''done'', ''conflict'')',
    'SELECT x::text FROM callboard.book(:b, :a, NULL, ''x'', '''', 1900000000000000, 1900003600000000, ''hold'', false, NULL, false) x WHERE id IS NOT NULL',
    'SELECT x::text FROM callboard.move(:b, NULL, NULL, 1900000000000000, 1900003600000000) x WHERE outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT x::text FROM callboard.edit(:b, NULL, :a, NULL, ''x'', '''', 1900000000000000, 1900003600000000, NULL, false, ''hold'', false) x WHERE outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT x::text FROM callboard.set_status(:b, NULL, ''confirmed'', false) x WHERE outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT x::text FROM callboard.take_offer(:b, NULL) x WHERE outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT ''NORTHSECRET'' WHERE callboard.is_offered(:b)',
    'SELECT x::text FROM callboard.release(:b, NULL, ''killed'') x WHERE outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT x::text FROM callboard.undo(''00000000-0000-4000-8000-000000000700'') x WHERE outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT x::text FROM callboard.undo_newest(false, NULL) x WHERE (answer).outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT x::text FROM callboard.read_known_since() x WHERE x IS NOT NULL',
    'SELECT x::text FROM callboard.record_events e, callboard.tell_record(e) x',
    'SELECT x::text FROM callboard.trail x',
    'SELECT x::text FROM callboard.undo_newest(true, NULL) x WHERE (answer).outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT x::text FROM callboard.own_acts(NULL, 100) x',
    'SELECT x::text FROM callboard.booking_events e, callboard.tell_event(e) x',
    'SELECT x::text FROM callboard.log_events(NULL, 100, NULL, NULL) x',
    'SELECT x::text FROM callboard.log_events(NULL, 100, (callboard.log_narrow(''since:2000-01-01'')).of_bookings, NULL) x',
    'SELECT x FROM callboard.log_condition(''artist'', ''chidi'', false) x WHERE x <> ''false''',
    'SELECT x FROM callboard.log_condition_of_whole(''artist'', ''Chidi Eze'', false) x WHERE x <> ''false''',
    'SELECT x FROM callboard.artist_name(''11111111-1111-4111-8111-111111111111'', :a) x WHERE x IS NOT NULL',
    'SELECT x FROM callboard.project_words(''11111111-1111-4111-8111-111111111111'', ''00000000-0000-4000-8000-000000000020'') x WHERE x <> ''none''',
    'SELECT callboard.undo_act(ROW(''11111111-1111-4111-8111-111111111111'', ''00000000-0000-4000-8000-000000000001'', ''admin'', ''UTC'', 30, ''offer'')::callboard.acting, ''00000000-0000-4000-8000-000000000700'')',
    'SELECT callboard.next_own_act(ROW(''11111111-1111-4111-8111-111111111111'', ''00000000-0000-4000-8000-000000000001'', ''admin'', ''UTC'', 30, ''offer'')::callboard.acting, 1000000, ''{}'')',
    'SELECT x::text FROM callboard.challenge(''00000000-0000-4000-8000-000000000701'', NULL) x WHERE outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT x::text FROM callboard.challenge(:b, ''{"do": "release", "id": "00000000-0000-4000-8000-000000000790", "reason": "killed"}'') x WHERE outcome = ''done''',
    'SELECT x::text FROM callboard.withdraw_challenge(''00000000-0000-4000-8000-000000000701'') x WHERE message LIKE ''%Ben%'' OR outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT x::text FROM callboard.my_drafts() x',
    'SELECT x::text FROM callboard.save_draft(''00000000-0000-4000-8000-000000000061'', ''x'') x WHERE outcome <> ''not_allowed''',
    'SELECT x::text FROM callboard.draft_rows(''00000000-0000-4000-8000-000000000060'', NULL, NULL) x',
    'SELECT x::text FROM callboard.share_draft(''00000000-0000-4000-8000-000000000060'', ''00000000-0000-4000-8000-000000001001'', true) x WHERE outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT x::text FROM callboard.drop_draft(''00000000-0000-4000-8000-000000000060'') x WHERE outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT x::text FROM callboard.draft_act(''00000000-0000-4000-8000-000000000060'', ''[{"do": "release", "id": "00000000-0000-4000-8000-000000000700", "reason": "killed"}]'', true) x WHERE (answer).outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT x::text FROM callboard.doctor(''{"queries": ["northsecret"]}'') x',
    'SELECT x::text FROM callboard.draft_undo(''00000000-0000-4000-8000-000000000060'', false, NULL) x WHERE (answer).outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT x::text FROM callboard.draft_commit(''00000000-0000-4000-8000-000000000060'') x WHERE (answer).outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT callboard.clear_draft(''11111111-1111-4111-8111-111111111111'', ''00000000-0000-4000-8000-000000000060'')',
    'SELECT callboard.put_draft(''11111111-1111-4111-8111-111111111111'', ''00000000-0000-4000-8000-000000000060'', :b, NULL)',
    'SELECT callboard.draft_booking(''11111111-1111-4111-8111-111111111111'', ''00000000-0000-4000-8000-000000000060'', :b)',
    'SELECT callboard.draft_now(''11111111-1111-4111-8111-111111111111'', ''00000000-0000-4000-8000-000000000060'', ARRAY[:b]::uuid[])',
    'SELECT callboard.lapse_challenges(''11111111-1111-4111-8111-111111111111'')',
    'SELECT callboard.challenge_of(''11111111-1111-4111-8111-111111111111'', ''00000000-0000-4000-8000-000000000701'')',
    'SELECT callboard.booking_of(''11111111-1111-4111-8111-111111111111'', :b)',
    'SELECT callboard.name_of(''11111111-1111-4111-8111-111111111111'', ''00000000-0000-4000-8000-000000000002'')',
    'SELECT x::text FROM callboard.free_artists(:a, 1900000000000000, 1900003600000000) x',
    'SELECT x::text FROM callboard.next_free(:a, 1900000000000000, 1900003600000000) x',
    'SELECT x::text FROM callboard.who_is_free(now(), now() + interval ''9 hours'', NULL, false, NULL, NULL, true, NULL) x',
    'SELECT x::text FROM callboard.read_free(now(), now() + interval ''9 hours'', NULL, NULL, NULL, true) x',
    'SELECT x::text FROM callboard.own_patterns() x',
    'SELECT x::text FROM callboard.bookings_told(ARRAY[:b]::uuid[], ''x'') x WHERE told IS NOT NULL',
    'SELECT x::text FROM callboard.bookings_between(now() - interval ''1 year'', now() + interval ''1 year'') x',
    'SELECT x::text FROM callboard.bookings_at(now() - interval ''1 year'', now() + interval ''1 year'', now() + interval ''1 hour'') x',
    'SELECT ''NORTHSECRET'' WHERE callboard.current_tenant() IS NOT NULL OR callboard.current_member() IS NOT NULL',
    'SELECT x FROM callboard.own_zone() x WHERE x LIKE ''%Berlin%''',
    'SELECT ''NORTHSECRET'' WHERE callboard.sweep() > 0',
    'SELECT callboard.sweep_all()', 'SELECT callboard.refresh_reports()', 'SELECT callboard.add_tenant(''E'', ''UTC'', ''eve'')',
    'SELECT callboard.remove_tenant(''Northlight'')', 'SELECT callboard.tenants_of(''ana'')', 'SELECT callboard.logins()',
    'SELECT callboard.make_login(''eve2'')', 'SELECT callboard.save_login(''eve2'', NULL, true)',
    'SELECT callboard.save_login(''ana'', ''SCRAM-SHA-256$4096:eA==$eA==:eA=='', false)', 'SELECT callboard.remove_login(''ben'')',
    'SELECT callboard.is_ordinary(''ana'')', 'SELECT callboard.admit(''eve'')', 'SELECT callboard.begin_write()', 'SELECT callboard.who()',
    'SELECT callboard.lapse_holds(''11111111-1111-4111-8111-111111111111'')',
    'SELECT callboard.in_the_way(''11111111-1111-4111-8111-111111111111'', :a, ''-infinity'', ''infinity'', ''{}'')',
    'SELECT callboard.is_free(''11111111-1111-4111-8111-111111111111'', :a, ''-infinity'', ''infinity'', NULL)',
    'SELECT callboard.lock_artists(''11111111-1111-4111-8111-111111111111'', ARRAY[:a]::uuid[])',
    'SELECT callboard.take(''11111111-1111-4111-8111-111111111111'', :b, NULL)',
    'SELECT x::text FROM callboard.restore_artist(:a) x WHERE outcome <> ''not_allowed''',
    'SELECT x::text FROM callboard.save_times_off(ARRAY[gen_random_uuid()], NULL, ARRAY[:a]::uuid[], now(), now() + interval ''1 day'', ''x'') x WHERE outcome <> ''not_allowed''',
    'SELECT callboard.booked_within(''11111111-1111-4111-8111-111111111111'', ARRAY[:a]::uuid[], now(), now() + interval ''1 year'')',
    'SELECT callboard.in_use(''11111111-1111-4111-8111-111111111111'', :a, NULL)',
    'SELECT callboard.offer_targets(ROW(''11111111-1111-4111-8111-111111111111'', :b, ''admin'', ''UTC'', 30, ''offer'')::callboard.acting, NULL)',
    'SELECT callboard.before_act(''11111111-1111-4111-8111-111111111111'', ''00000000-0000-4000-8000-000000000700'')',
    'SELECT callboard.import_artist(''11111111-1111-4111-8111-111111111111'', ''x'', true)',
    'SELECT callboard.place(ROW(''11111111-1111-4111-8111-111111111111'', :b, ''admin'', ''UTC'', 30, ''offer'')::callboard.acting, NULL, ''hold'', false)',
    'SELECT x::text FROM callboard.import_bookings(''[{"artist":"Chidi Eze","title":"x","start":"2031-01-01T10:00Z","end":"2031-01-01T11:00Z"}]'', false, false, false) x WHERE outcome = ''booked''',
    'SELECT x::text FROM callboard.import_bookings(''[]'', true, true, false) x WHERE outcome <> ''not_allowed''',
    'SELECT x::text FROM callboard.import_times_off(''[{"artist":"Chidi Eze","start":"2031-01-01T10:00Z","end":"2031-01-01T11:00Z"}]'', false) x WHERE outcome NOT IN (''invalid'', ''not_allowed'')',
    'SELECT x::text FROM callboard.import_holidays(''[{"day":"2031-01-01"}]'', false) x WHERE outcome <> ''not_allowed''',
    'SELECT callboard.import_time_off(''11111111-1111-4111-8111-111111111111'', ''{"artist":"Chidi Eze","start":"2031-01-01T10:00Z","end":"2031-01-01T11:00Z"}'')',
    'SELECT callboard.import_sides(''11111111-1111-4111-8111-111111111111'', ARRAY[ROW(1, 1, ''NORTHSECRET'', 0, NULL, NULL, NULL, NULL, NULL, NULL)::callboard.import_line])',
    'SELECT x::text FROM callboard.save_artist(:a, NULL, ''Mine'', ''{}'', ''Rig'', NULL, '''', '''', NULL, '''') x WHERE outcome <> ''not_allowed''',
    'SELECT x::text FROM callboard.remove_artist(:a) x WHERE outcome <> ''not_allowed''',
    'SELECT x::text FROM callboard.save_project(''00000000-0000-4000-8000-000000000020'', NULL, ''x'', ''x'', '''', '''', ''open'') x WHERE outcome <> ''not_allowed''',
    'SELECT x::text FROM callboard.remove_project(''00000000-0000-4000-8000-000000000020'') x WHERE outcome <> ''not_allowed''',
    'SELECT x::text FROM callboard.save_member(gen_random_uuid(), ''Eve'', ''eve'', ''admin'') x WHERE outcome <> ''not_allowed''',
    'SELECT x::text FROM callboard.remove_member(''00000000-0000-4000-8000-000000000001'') x WHERE outcome <> ''not_allowed''',
    'SELECT x::text FROM callboard.save_notices(''eve@example.com'', ''all'') x WHERE outcome <> ''not_allowed''',
    'SELECT x::text FROM callboard.take_notice(NULL, true) x', 'SELECT x::text FROM callboard.take_notice(NULL, false) x',
    'SELECT x::text FROM callboard.end_notice(''00000000-0000-4000-8000-000000000001'', ''1:1:'', true) x WHERE outcome NOT IN (''stale'', ''not_allowed'')',
    'SELECT x::text FROM callboard.save_holiday(NULL, ''2030-01-01'', ''x'') x WHERE outcome <> ''not_allowed''',
    'SELECT x::text FROM callboard.remove_holiday(''2030-01-01'') x WHERE outcome <> ''not_allowed''',
    'SELECT x::text FROM callboard.save_settings(''{"hold_minutes": 1}'') x WHERE outcome <> ''not_allowed''',
    'SELECT x::text FROM callboard.save_time_off(''00000000-0000-4000-8000-000000000031'', :a, now(), now() + interval ''1 day'', '''') x WHERE outcome <> ''not_allowed''',
    'SELECT x::text FROM callboard.remove_time_off(''00000000-0000-4000-8000-000000000030'') x WHERE outcome <> ''not_allowed''',
    'SELECT x::text FROM callboard.report_utilisation(''2000-01-01'', ''2100-01-01'') x',
    'SELECT x::text FROM callboard.report_cost(''2000-01-01'', ''2100-01-01'') x',
    'SELECT x::text FROM callboard.report_holds(''2000-01-01'', ''2100-01-01'') x',
    'SELECT x::text FROM callboard.open_session(''Northlight'', ''cli'', NULL) x',
    'SELECT callboard.enter(''11111111-1111-4111-8111-111111111111'', NULL, ''cli'', NULL)',
    'SELECT x::text FROM callboard.bulk(''[{"do": "release", "id": "00000000-0000-4000-8000-000000000700", "reason": "killed"}]'', ''all'') x WHERE (answer).outcome NOT IN (''gone'', ''not_allowed'')',
    'SELECT x::text FROM callboard.changes_since(''0'') x WHERE seq IS NOT NULL',
    'SELECT x::text FROM callboard.differences_since(''-infinity'') x',
    'SELECT x::text FROM callboard.be_here(gen_random_uuid(), :a, ''2030-01-01'', false) x',
    'SELECT x::text FROM callboard.note_backup(now(), 1, true) x WHERE outcome <> ''not_allowed''',
    'SELECT callboard.note_backup_of(''11111111-1111-4111-8111-111111111111'', now(), 1, true)',
    'SELECT callboard.noted_backup(''11111111-1111-4111-8111-111111111111'', now(), 1, true, true)',
    'SELECT x::text FROM callboard.last_backups() x',
    'SELECT x::text FROM callboard.read_backup_rows(''bookings'') x', 'SELECT x::text FROM callboard.read_backup_rows(''tenants'') x',
    'SELECT x::text FROM callboard.backup_of(''Northlight'') x',
    'SELECT x::text FROM callboard.backup_rows_of(''11111111-1111-4111-8111-111111111111'', ''bookings'') x',
    'SELECT callboard.backup_select(''bookings'')', 'SELECT x::text FROM callboard.backup_plan(''11111111-1111-4111-8111-111111111111'') x',
    'SELECT callboard.restore_begin(''11111111-1111-4111-8111-111111111111'', ''x'', NULL, 67, 1, 2, ''eve'', NULL)',
    'SELECT callboard.restore_rows(''bookings'', ''{id}'', ''[{}]'')', 'SELECT callboard.restore_end(''x'')',
    'SELECT x::text FROM callboard.restore_left_out() x', 'SELECT callboard.restore_under_way()',
    'SELECT callboard.restore_admits(ROW(''11111111-1111-4111-8111-111111111111'', ''0'', :b, ''x'', ''eve'', 1, 2, 0, NULL)::callboard.restores)',
    'SELECT callboard.restore_told(ROW(''11111111-1111-4111-8111-111111111111'', ''0'', :b, ''x'', ''eve'', 1, 2, 0, NULL)::callboard.restores, ''x'')',
    'SELECT callboard.restore_sequence(''callboard.trail_seq'', 1)',
    'SELECT callboard.freeze_tenant(''Northlight'')', 'SELECT callboard.thaw_tenant(''Northlight'')',
    'SELECT callboard.is_frozen(''11111111-1111-4111-8111-111111111111'')', 'SELECT callboard.let_write(''11111111-1111-4111-8111-111111111111'')',
    'SET LOCAL app.restoring = ''yes''; INSERT INTO callboard.restores SELECT :b RETURNING ''NORTHSECRET''',
    'SELECT x::text FROM callboard.my_tenants() x WHERE name <> ''Southgate''']) a;
-- becoming somebody else, leaking, shadowing
INSERT INTO hostile (attack) SELECT a FROM unnest(ARRAY[
    'SET ROLE ana', 'SET ROLE callboard_owner', 'SET ROLE postgres', 'SET ROLE callboard_doorman',
    'SET SESSION AUTHORIZATION ana', 'SET SESSION AUTHORIZATION postgres',
    'SELECT set_config(''session_authorization'', ''ana'', false)', 'SELECT set_config(''role'', ''callboard_owner'', false)',
    'SET row_security = off; SELECT x::text FROM callboard.bookings x',
    'SET session_replication_role = replica', 'SET LOCAL app.tenant = ''%''; SELECT x::text FROM callboard.artists x',
    'SET LOCAL app.tenant = ''11111111-1111-4111-8111-111111111111 '' ; SELECT x::text FROM callboard.artists x',
    'SET LOCAL app.tenant = ''zzz''; SELECT x::text FROM callboard.artists x',
    'SET ROLE callboard_member; SELECT x::text FROM callboard.artists x',
    'CREATE TEMP TABLE members AS SELECT 1', 'CREATE TABLE public.members (x int)', 'CREATE SCHEMA eve',
    'CREATE FUNCTION callboard.session_user() RETURNS text LANGUAGE sql AS ''SELECT 1''',
    'CREATE FUNCTION pg_temp.leak(text) RETURNS bool COST 0.0000001 LANGUAGE plpgsql AS ''BEGIN RAISE NOTICE ''''%'''', $1; RETURN true; END''',
    'SET search_path = pg_temp, public; SELECT x::text FROM callboard.bookings x',
    'SELECT title FROM callboard.bookings WHERE 1 / (length(title) - 11) > 0',
    'SELECT title FROM callboard.bookings WHERE title::int > 0',
    'SELECT title FROM callboard.bookings WHERE callboard.is_zone(title) AND tenant_id = ''11111111-1111-4111-8111-111111111111''',
    'SELECT query_to_xml(''SELECT * FROM callboard.bookings'', true, true, '''')::text WHERE query_to_xml(''SELECT * FROM callboard.bookings'', true, true, '''')::text LIKE ''%NORTHSECRET%''',
    'SELECT table_to_xml(''callboard.artists'', true, true, '''')::text WHERE table_to_xml(''callboard.artists'', true, true, '''')::text LIKE ''%Chidi%''',
    'SELECT lo_import(''/etc/passwd'')', 'SELECT pg_read_file(''/etc/passwd'')', 'COPY (SELECT 1) TO PROGRAM ''true''',
    'ALTER ROLE eve BYPASSRLS', 'ALTER ROLE ana PASSWORD ''x''', 'GRANT callboard_owner TO eve', 'GRANT callboard_member TO new',
    'CREATE EVENT TRIGGER x ON ddl_command_end EXECUTE FUNCTION callboard.tell()',
    'CREATE VIEW public.v AS SELECT * FROM callboard.bookings', 'ALTER FUNCTION callboard.current_tenant() OWNER TO eve',
    'CREATE OR REPLACE FUNCTION callboard.current_tenant() RETURNS uuid LANGUAGE sql AS ''SELECT NULL::uuid''',
    'DROP FUNCTION callboard.current_tenant() CASCADE', 'ALTER TABLE callboard.bookings DROP CONSTRAINT no_double_booking',
    'ALTER TABLE callboard.booking_events DISABLE TRIGGER ALL', 'DROP TRIGGER bookings_log ON callboard.bookings',
    'SELECT nextval(''callboard.trail_seq'')', 'SELECT setval(''callboard.trail_seq'', 1)',
    'SELECT most_common_vals::text FROM pg_stats WHERE schemaname = ''callboard''',
    'SELECT x::text FROM pg_statistic x LIMIT 1', 'SELECT x::text FROM callboard.schema_migrations x',
    'SELECT dblink_connect(''x'', ''user=postgres dbname='' || current_database())']) a;

-- Runs one as somebody; what came of it: '' (refused or nothing seen), or what was seen.
CREATE FUNCTION pg_temp.attack(who text, claimed uuid, attack text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    seen text := '';
    row text;
BEGIN
    PERFORM dblink_exec(who, 'BEGIN');
    PERFORM * FROM dblink(who, format('SELECT set_config(''app.tenant'', %L, true)', claimed)) x (y text);
    BEGIN
        IF attack ~ '^SET .*; *SELECT' THEN
            PERFORM dblink_exec(who, substring(attack FROM '^[^;]*'));
            attack := substring(attack FROM '; *(SELECT.*)$');
        END IF;
        IF attack ~ '^SELECT|RETURNING' THEN
            FOR row IN SELECT y FROM dblink(who, format('SELECT x::text FROM (%s) x', attack)) z (y text) LOOP
                seen := seen || row;
            END LOOP;
        ELSE
            seen := dblink_exec(who, attack);
            -- "GRANT" with nothing to give is only a warning; what came of it is looked at below
            seen := CASE WHEN seen ~ ' 0$|^GRANT$' THEN '' ELSE seen END;
        END IF;
    EXCEPTION WHEN OTHERS THEN
        seen := CASE WHEN SQLERRM ~ 'NORTHSECRET|Chidi|Sunrise|Ada Byron' THEN SQLERRM ELSE '' END;
    END;
    BEGIN
        PERFORM dblink_exec(who, 'COMMIT');
    EXCEPTION WHEN OTHERS THEN
        PERFORM dblink_exec(who, 'ROLLBACK');
    END;
    RETURN seen;
END $$;

SELECT pg_temp.connect('eve');
SELECT pg_temp.connect('mal');
SELECT cmp_ok((SELECT count(*) FROM hostile), '>=', 200::bigint, 'over 200 hostile statements');
SELECT is_empty($$ SELECT proname FROM pg_proc p WHERE pronamespace = 'callboard'::regnamespace AND prosecdef
    AND has_function_privilege('eve', oid, 'EXECUTE') AND proname <> 'schema_version'
    AND NOT EXISTS (SELECT FROM hostile WHERE attack LIKE '%callboard.' || proname || '(%') $$,
    'every function that runs as the owner is among them');
SELECT is_empty($$ SELECT left(attack, 90), left(seen, 90) FROM (SELECT attack, pg_temp.attack('eve', t.north(), attack) AS seen FROM hostile
    ORDER BY n) x WHERE seen <> '' AND attack NOT LIKE 'SET ROLE callboard_member%' $$, 'eve sees and does nothing of it');
SELECT is_empty($$ SELECT left(attack, 90), left(seen, 90) FROM (SELECT attack, pg_temp.attack('mal', t.north(), attack) AS seen FROM hostile
    ORDER BY n) x WHERE seen <> '' AND attack NOT LIKE 'SET ROLE callboard_member%' $$, 'nor does mal');
SELECT is(pg_temp.seal(), (SELECT before FROM sealed), 'and not one row of Northlight has changed');

-- The same from inside her own tenant: she sees hers, nothing else.
SELECT is((SELECT y FROM dblink('eve', 'SELECT count(*) FROM callboard.read_artists(NULL)') z (y bigint)), 0::bigint,
    'without a tenant nothing is seen');
SELECT is((SELECT pg_temp.attack('eve', t.south(), 'SELECT name FROM callboard.read_artists(NULL)')), '("Sam South")',
    'in her own tenant eve sees her own artist');
SELECT is_empty($$ SELECT left(attack, 90), left(seen, 90) FROM (SELECT attack, pg_temp.attack('eve', t.south(), attack) AS seen FROM hostile
    WHERE attack LIKE 'SELECT%' AND attack NOT LIKE 'SELECT ''NORTHSECRET''%' ORDER BY n) x WHERE seen ~ 'NORTHSECRET|Chidi|Sunrise|Ada Byron|11111111' $$,
    'and nothing of Northlight by any of them');
SELECT is(pg_temp.seal(), (SELECT before FROM sealed), 'nor has she changed a row there from her own tenant');
SELECT is((SELECT pg_temp.attack('eve', t.south(), format('SELECT outcome FROM callboard.book(%L, %L, NULL, ''x'', '''',
    %s, %s, ''confirmed'', false, NULL, false)', t.id(1100), t.id(11), t.us(0, 9), t.us(0, 10)))), '(invalid)',
    'a foreign artist is no artist: busy or free cannot be probed');
SELECT is((SELECT pg_temp.attack('eve', t.south(), format('SELECT outcome FROM callboard.book(%L, %L, NULL, ''x'', '''',
    %s, %s, ''confirmed'', false, NULL, false)', t.id(700), t.id(1010), t.us(0, 9), t.us(0, 10)))), '(done)',
    'an id of Northlight''s is free in Southgate: it gives nothing away');
SELECT is((SELECT pg_temp.attack('eve', t.south(), format('SELECT outcome FROM callboard.move(%L, NULL, %L, NULL, NULL)',
    t.id(700), t.id(11)))), '(invalid)', 'nor can hers be moved onto a foreign artist');
SELECT is((SELECT pg_temp.attack('eve', t.south(), format('SELECT outcome FROM callboard.save_time_off(%L, %L, now(),
    now() + interval ''1 day'', '''')', t.id(1031), t.id(10)))), '(invalid)', 'nor take a foreign artist off');
SELECT is((SELECT pg_temp.attack('eve', t.south(), 'SELECT outcome FROM callboard.save_member(gen_random_uuid(),
    ''Boss'', ''postgres'', ''admin'')')), '(invalid)', 'nor make a superuser a member');
SELECT is((SELECT pg_temp.attack('eve', t.south(), 'SELECT outcome FROM callboard.save_settings(
    ''{"id": "11111111-1111-4111-8111-111111111111"}'')')), '(invalid)', 'nor change what is no setting');
SELECT is((SELECT version FROM callboard.bookings WHERE tenant_id = t.north() AND id = t.id(700)), 1,
    'Northlight''s booking of the same id is untouched');

-- Notifications say nothing but "ask again".
SELECT dblink_exec('eve', format('LISTEN %I', 'callboard_' || replace(t.north()::text, '-', '')));
SET SESSION AUTHORIZATION ana;
BEGIN;
SELECT t.enter(701);
SELECT t.release(700, NULL);
COMMIT;
RESET SESSION AUTHORIZATION;
SELECT * FROM dblink('eve', 'SELECT 1') x (y int);
SELECT is((SELECT string_agg(DISTINCT extra, ',') FROM dblink_get_notify('eve')), '',
    'a notification that eve hears is empty');
-- ---- nobody reads a relation, and what is planned within a reader nobody is told ----

CREATE ROLE gone LOGIN;
GRANT callboard_member TO gone;
INSERT INTO callboard.members (tenant_id, user_id, login, name, role, archived_at)
VALUES (t.north(), t.id(9), 'gone', 'Gone', 'admin', now());
SELECT is_empty($$ SELECT who, c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0,
        unnest(ARRAY['ana', 'ben', 'vic', 'eve', 'mal', 'gone', 'new', 'callboard_member', 'callboard_doorman',
            'callboard_operator', 'callboard_reports', 'callboard_watcher']) who
    WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'S', 'p', 'f')
      AND (CASE c.relkind WHEN 'S' THEN has_sequence_privilege(who, c.oid, 'SELECT, USAGE, UPDATE')
           ELSE has_column_privilege(who, c.oid, a.attnum, 'SELECT, INSERT, UPDATE, REFERENCES') OR has_table_privilege(who, c.oid, 'DELETE, TRUNCATE, TRIGGER') END) $$,
    'no admin, producer, viewer, removed member or mere login has a privilege on any relation');
SELECT is_empty($$ SELECT r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
    WHERE m.roleid = 'callboard_reader'::regrole $$, 'nobody is a member of callboard_reader');
DELETE FROM callboard.members WHERE login = 'gone';
DROP ROLE gone;

ANALYZE;
-- What EXPLAIN says of a reader that is asked for something Northlight has, and for something nobody has.
CREATE FUNCTION pg_temp.plan(f oid, word text, id uuid, how text, setting text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    said text;
BEGIN
    PERFORM dblink_exec('eve', 'BEGIN');
    PERFORM * FROM dblink('eve', format('SELECT callboard.enter(%L, NULL, ''cli'', NULL)::text, set_config(%L, ''off'', true)',
        t.south(), coalesce(setting, 'app.nothing'))) x (y text, z text);
    SELECT string_agg(y, E'\n') INTO said FROM dblink('eve', format('EXPLAIN %s SELECT * FROM %s', how, pg_temp.call(f, word, id))) x (y text);
    PERFORM dblink_exec('eve', 'ROLLBACK');
    RETURN replace(replace(said, word, '?'), id::text, '?');
END $$;
CREATE TEMP TABLE plans AS
    SELECT r.proname, how, setting, pg_temp.plan(r.oid, 'NORTHSECRET', t.id(12), how, setting) AS stored,
           pg_temp.plan(r.oid, 'NOBODYKNOWS', t.id(99), how, setting) AS unknown
    FROM readers r, unnest(ARRAY['', '(VERBOSE)', '(ANALYZE, TIMING OFF, SUMMARY OFF, BUFFERS OFF)']) how,
         (SELECT NULL UNION ALL SELECT name FROM pg_settings WHERE name LIKE 'enable\_%') s (setting);
SELECT is_empty($$ SELECT proname, how, setting, stored, unknown FROM plans WHERE stored IS DISTINCT FROM unknown OR stored IS NULL $$,
    'EXPLAIN and EXPLAIN ANALYZE say the same of what is stored next door and of what nobody has stored');
SELECT cmp_ok((SELECT count(*) FROM plans), '>=', 30 * 3 * 10::bigint, 'for every reader, with each way of planning switched off');
-- All that the server logs for eve while she calls them, with every switch that prints plans.
CREATE TEMP TABLE told (line text);
DO $$
BEGIN
    EXECUTE format('COPY told FROM PROGRAM %L', format('psql -qXAt -h %s -p %s -U eve -d %s 2>&1 -c "SET client_min_messages = debug5"'
        ' -c "SET debug_print_plan = on" -c "SET debug_print_rewritten = on" -c "SET debug_print_parse = on"'
        ' -c BEGIN -c "SELECT callboard.enter(''%s'', NULL, ''cli'', NULL)" %s -c "SELECT 1 AS the_end" | tr -d ''\\\t''',
        split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port'), current_database(), t.south(),
        (SELECT string_agg(format('-c "SELECT count(*) FROM %s"', pg_temp.call(oid, 'NORTHSECRET', t.id(12))), ' ') FROM readers)));
END $$;
SELECT cmp_ok((SELECT count(*) FROM told WHERE line ~ 'the_end|FUNCTIONSCAN'), '>=', 30::bigint, 'the server logs for eve what she asks');
SELECT is_empty($$ SELECT line FROM told WHERE line ~ ':rtekind 0|:scanrelid 1 .*:indexid|NORTHSECRET''::text' $$,
    'and nothing of how it is answered');
SELECT is_empty($$ SELECT proname, stored FROM plans WHERE stored !~ 'Function Scan' OR stored ~ 'Seq Scan|Index' $$,
    'and never what is planned within');
SELECT is((SELECT count(*) FROM pg_roles WHERE rolname = 'eve' AND (rolsuper OR rolcreaterole OR rolbypassrls)),
    0::bigint, 'eve has become nobody');
SELECT is((SELECT string_agg(tenant_id::text, ',') FROM callboard.members WHERE login = 'eve'), t.south()::text,
    'and nowhere a member but at home');
SELECT dblink_disconnect('eve');
SELECT dblink_disconnect('mal');

-- leave no trace for the other files
SET session_replication_role = replica;
DELETE FROM callboard.challenges;
DELETE FROM callboard.draft_steps;
DELETE FROM callboard.draft_bookings;
DELETE FROM callboard.drafts;
DELETE FROM callboard.booking_events;
DELETE FROM callboard.bookings;
SET session_replication_role = origin;
SELECT * FROM finish();
