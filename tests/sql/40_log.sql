-- What the log is narrowed to by words, and how much of it is told.
BEGIN;
SELECT plan(22);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(901);
SELECT t.book(901, 10, 0, 9, 0, 13, 'pencil');
SELECT t.enter(902);
SELECT callboard.save_project(t.id(99), NULL, 'LOG', 'Diary', '', '', 'open');
RESET SESSION AUTHORIZATION;

-- Four thousand events of another artist's, newer than all of them.
SET session_replication_role = replica;
INSERT INTO callboard.booking_events (tenant_id, booking_id, act, actor_id, actor_login, source, changes, artist_id,
    title, notes, start_time, end_time, status, heavy, created_by, version, created_at, updated_at)
SELECT tenant_id, booking_id, 'edited', actor_id, actor_login, source, '{}', t.id(11), 'Crowd ' || n, notes, start_time,
       end_time, status, heavy, created_by, version, created_at, updated_at
FROM callboard.booking_events, generate_series(1, 4000) n WHERE booking_id = t.id(901);
UPDATE callboard.booking_events SET title = 'Süßer STRAND' WHERE booking_id = t.id(901) AND title = 'Crowd 3990';
UPDATE callboard.booking_events SET title = 'Late LIGHTING pass' WHERE booking_id = t.id(901) AND title = 'Crowd 3991';
SET session_replication_role = origin;
CREATE FUNCTION t.titles(p_narrow text) RETURNS text LANGUAGE sql AS
$$ SELECT coalesce(string_agg(title, ', ' ORDER BY seq DESC), '') FROM callboard.read_log_list(NULL, 3, p_narrow) $$;

SET SESSION AUTHORIZATION ana;
SELECT t.enter(903);
SELECT is(t.titles('lighting'), 'Late LIGHTING pass', 'a word is found in whatever case');
SELECT is(t.titles('strand'), 'Süßer STRAND', 'also in a title that is not ASCII');
SELECT is(t.titles('SUSSER'), 'Süßer STRAND', 'and without its accents');
SELECT is(t.titles('crowd 399'), 'Crowd 3999, Crowd 3998, Crowd 3997', 'of several words each must be there');
SELECT is(t.titles('"crowd 22"'), 'Crowd 2299, Crowd 2298, Crowd 2297', 'in quotes they are one');
SELECT is(t.titles('"crowd 7"'), '', 'what lies deeper than the log looks is not found');
SELECT is((SELECT string_agg(title, ', ' ORDER BY seq DESC) FROM callboard.read_log_list(
               (SELECT min(seq) + 2000 FROM callboard.read_log_list(NULL, 4000, NULL)), 3, '"crowd 7"')),
    'Crowd 799, Crowd 798, Crowd 797', 'but on a page that begins there');
SELECT is(t.titles('shot artist:' || (SELECT '"' || name || '"' FROM callboard.read_artists(NULL) WHERE id = t.id(10))),
    (SELECT title FROM callboard.read_booking(t.id(901))),
    'a word is looked for among what the other conditions leave, however deep that lies');
SELECT is(t.titles('log kind:project'), 'project LOG', 'a record is found by its title');
SELECT is(t.titles('log kind:artist'), '', 'if the other conditions leave it');

-- One record alone, whatever it and others are called and were: what gv shows of a row.
SELECT t.enter(904);
SELECT is((callboard.save_artist(t.id(96), NULL, 'Ida', '{}', '', 10, '', '', NULL, '')).outcome
    || (callboard.save_artist(t.id(97), NULL, 'Ida Noddack', '{}', '', 20, '', '', NULL, '')).outcome, 'donedone', 'two of whom one''s name begins the other''s');
SELECT is((callboard.save_artist(t.id(97), 1, 'Idas Heiress', '{}', '', 20, '', '', NULL, '')).outcome, 'done', 'who is renamed');
SELECT is(t.titles('kind:artist artist:ida'), 'artist Idas Heiress, artist Ida Noddack, artist Ida', 'part of a name finds both');
SELECT is(t.titles('kind:artist artist:"=Ida"'), 'artist Ida', 'the whole of it one');
SELECT is(t.titles('kind:artist artist:"=Idas Heiress"'), 'artist Idas Heiress, artist Ida Noddack', 'with what she was called before');
SELECT is(t.titles('record:' || (SELECT max(seq) FROM t.record_events WHERE record_id = t.id(97))),
    'artist Idas Heiress, artist Ida Noddack', 'so does one of its events');
SELECT is(t.titles('record:' || (SELECT max(seq) FROM t.booking_events)) || t.titles('record:x'), '', 'what is none of a record finds nothing');
SELECT is((callboard.remove_artist(t.id(96))).outcome || (callboard.save_artist(t.id(98), NULL, 'Ida', '{}', '', 10, '', '', NULL, '')).outcome,
    'donedone', 'another one of the name, in the place of one who is gone');
SELECT is((SELECT count(*) FROM callboard.read_log_list(NULL, 9, 'kind:artist artist:"=Ida"')), 1::bigint, 'is not taken for that one');
SELECT is((SELECT string_agg(DISTINCT kind || record_id, ',') FROM t.record_events e
           WHERE seq IN (SELECT seq FROM callboard.read_log_list(NULL, 99, 'member:"=Ana"'))), 'member' || t.id(1), 'a member''s own record alone');

-- Three thousand events of time off, newer still: whose they are is not looked up for each.
RESET SESSION AUTHORIZATION;
INSERT INTO callboard.record_events (tenant_id, kind, record_id, act, source, changes, record, artist_id, version)
SELECT t.north(), 'time_off', t.id(99), 'changed', 'cli', '{}', '{}', t.id(11 + n % 2), 1 FROM generate_series(1, 3000) n;
CREATE FUNCTION pg_temp.buffers(p_narrow text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    plan jsonb;
BEGIN
    EXECUTE format('EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT * FROM callboard.read_log_list(NULL, 50, %L)', p_narrow) INTO plan;
    RETURN (plan -> 0 -> 'Plan' ->> 'Shared Hit Blocks')::int + (plan -> 0 -> 'Plan' ->> 'Shared Read Blocks')::int;
END $$;
SET SESSION AUTHORIZATION ana;
SELECT is((SELECT string_agg(DISTINCT artist, ',') FROM callboard.read_log_list(NULL, 50, 'chidi kind:time_off')), 'Chidi Eze',
    'time off is found by whose it is');
SELECT cmp_ok(pg_temp.buffers('nobody'), '<', 1000, 'and a word that is nowhere costs less than a thousand buffers');
SELECT * FROM finish();
ROLLBACK;
