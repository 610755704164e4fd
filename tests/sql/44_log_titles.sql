-- Where the log looks for a word: titles lie in the indexes, whatever else it is narrowed to, and names have keys.
BEGIN;
SELECT plan(14);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(901);
SELECT t.book(901, 10, 0, 9, 0, 13, 'pencil');
RESET SESSION AUTHORIZATION;
SET session_replication_role = replica;
-- What each word finds is a fourth of what there is, so that the index of the word is the shortest way by far.
INSERT INTO callboard.booking_events (tenant_id, booking_id, act, actor_id, actor_login, source, changes, artist_id,
    project_id, title, notes, start_time, end_time, status, heavy, created_by, version, created_at, updated_at)
SELECT tenant_id, booking_id, o.act, o.actor, actor_login, o.source, '{}', o.artist, o.project, o.title || ' ' || n,
       notes, start_time, end_time, status, heavy, created_by, version, created_at, updated_at
FROM (VALUES (1, 9000, 'moved', t.id(2), 'board', t.id(10), NULL, 'Set'),
             (2, 3000, 'edited', t.id(1), 'cli', t.id(11), t.id(20), 'Crowd')) o (part, many, act, actor, source, artist,
                                                                               project, title),
     generate_series(1, o.many) n, callboard.booking_events
WHERE booking_id = t.id(901)
ORDER BY o.part, n;
SET session_replication_role = origin;
-- As many as a studio has, and vacuumed, as far as the planner is told: nothing is vacuumed within a transaction.
-- The indexes are made anew: what other tests rolled back lies in them, and how much depends on when autovacuum came.
ANALYZE callboard.booking_events;
REINDEX TABLE callboard.booking_events;
UPDATE pg_class SET relpages = 100000, reltuples = 1000000, relallvisible = 100000
WHERE oid = 'callboard.booking_events'::regclass;

-- The events of a small tenant lie a page each; where titles are read from the events, a word costs so many pages.
CREATE FUNCTION pg_temp.reads(p_narrow text) RETURNS text LANGUAGE plpgsql
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off AS $$
DECLARE
    line text;
BEGIN
    FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) SELECT e.seq, e.title FROM callboard.booking_events e '
                        'WHERE e.tenant_id = t.north()'
                        || coalesce((callboard.log_narrow(p_narrow)).of_bookings, '') || ' ORDER BY e.seq DESC LIMIT 2500' LOOP
        IF line ~ 'Scan.* booking_events e$' THEN
            RETURN substring(line FROM '(Index.*) using');
        END IF;
    END LOOP;
END $$;
SELECT is(pg_temp.reads(narrow), 'Index Only Scan Backward', format('titles are read in the index: "%s"', narrow))
FROM unnest('{"",by:ana,artist:chidi,project:sun,act:edited,from:cli}'::text[]) narrow;

-- A page of a hundred events of one artist by one member: whoever asked their names event by event would read 400 more.
CREATE FUNCTION callboard.buffers_of(p_narrow text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    plan jsonb;
BEGIN
    PERFORM callboard.read_log_list(NULL, 100, p_narrow);
    EXECUTE format('EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT * FROM callboard.read_log_list(NULL, 100, %L)', p_narrow)
        INTO plan;
    RETURN (plan -> 0 -> 'Plan' ->> 'Shared Hit Blocks')::int + (plan -> 0 -> 'Plan' ->> 'Shared Read Blocks')::int;
END $$;

SET SESSION AUTHORIZATION ana;
SELECT t.enter(902);
SELECT is((SELECT string_agg(title, ', ' ORDER BY seq DESC) FROM callboard.read_log_list(NULL, 3, 'crowd 299')),
    'Crowd 2999, Crowd 2998, Crowd 2997', 'what has the words is told as it is, newest first');
SELECT is((SELECT string_agg(DISTINCT artist || ' ' || act || ' ' || (notes IS NOT NULL), ',')
           FROM callboard.read_log_list(NULL, 3, 'crowd 299 act:edited')), 'Ben Okri edited true', 'all of it');
SELECT is((SELECT count(*) FROM callboard.read_log_list(NULL, 20, '"crowd 29"')), 20::bigint, 'a page of it');
SELECT is((SELECT max(title) FROM callboard.read_log_list(
               (SELECT min(seq) FROM callboard.read_log_list(NULL, 20, '"crowd 29"')), 1, '"crowd 29"')),
    'Crowd 2979', 'and the next page goes on behind it');

SELECT cmp_ok(callboard.buffers_of(NULL), '<=', 150, 'a page reads each name once');
SELECT cmp_ok(callboard.buffers_of('crowd'), '<=', 600, 'and so it does of what a word finds');

RESET SESSION AUTHORIZATION;
SELECT is(callboard.log_depth(), 2500, 'the screen says how far that goes: src/controller/lists/list_log.c');

-- Names are found by their keys where they are found by being folded.
SELECT is((SELECT array_agg(n || ' ' || w) FROM
    unnest('{Chidi Eze,Søren Ångström,Zoë O''Neil,ЮЛИЯ Ёлкина,Straße GmbH,李 小龍,Đặng Thị,Ana-María  Núñez}'
           ::text[]) n,
    unnest('{chidi,SOREN,ångs,angstrom,zoe,ë,o''n,юлия,елкина,STRASSE,小,dang,thi,maria,nuñez,x,eze,"a m"}'
           ::text[]) w
    WHERE strpos(callboard.name_key(n), callboard.name_key(w)) > 0
          IS DISTINCT FROM (strpos(callboard.fold(callboard.plain(n)), callboard.fold(w)) > 0)),
    NULL, 'the same names');
SELECT * FROM finish();
ROLLBACK;
