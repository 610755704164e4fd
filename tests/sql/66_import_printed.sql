-- What a row means that has ids beside its words; times that two sides have changed; rows that could not be read.
BEGIN;
SELECT plan(28);

-- A row: what the file says of the hours h1 to h2 of a day in 2094; other keys as they are given.
CREATE FUNCTION pg_temp.row(uid text, artist text, d int, h1 int, h2 int, more jsonb DEFAULT '{}') RETURNS jsonb
LANGUAGE sql AS $$
    SELECT jsonb_strip_nulls(jsonb_build_object('uid', uid, 'artist', artist, 'title', 'Comp',
        'start', format('2094-03-%sT%s:00:00Z', lpad(d::text, 2, '0'), lpad(h1::text, 2, '0')),
        'end', format('2094-03-%sT%s:00:00Z', lpad(d::text, 2, '0'), lpad(h2::text, 2, '0')))) || more $$;
-- "booked, unchanged: a sentence"
CREATE FUNCTION pg_temp.import(how text, VARIADIC p_rows jsonb[]) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(outcome || coalesce(': ' || message, ''), ', ' ORDER BY o) FROM callboard.import_bookings(
        (SELECT jsonb_agg(r || jsonb_build_object('line', n + 1) ORDER BY n) FROM unnest(p_rows) WITH ORDINALITY x (r, n)),
        false, how ~ 'create', false, how ~ 'overwrite') WITH ORDINALITY i (line, outcome, message, id, o) $$;
-- "Ada Byron 2 09-17 XA": what stands of a UID, in the hours of UTC
CREATE FUNCTION pg_temp.stands(u text) RETURNS text LANGUAGE sql AS $$
    SELECT coalesce(string_agg(a.name || to_char(b.start_time AT TIME ZONE 'UTC', ' FMDD HH24')
               || to_char(b.end_time AT TIME ZONE 'UTC', '-HH24') || coalesce(' ' || p.code, ''), ', '
               ORDER BY b.start_time), 'nothing')
    FROM t.bookings b JOIN t.artists a ON a.id = b.artist_id LEFT JOIN t.projects p ON p.id = b.project_id
    WHERE b.uid = u AND b.status <> 'cancelled' $$;
CREATE FUNCTION pg_temp.times(u text, h1 int, h2 int) RETURNS text LANGUAGE sql AS $$
    SELECT outcome FROM t.bookings b, callboard.move(b.id, NULL, NULL,
        callboard.us(b.start_time) + h1 * 3600000000::bigint, callboard.us(b.end_time) + h2 * 3600000000::bigint)
    WHERE b.uid = u LIMIT 1 $$;
-- Beside a word the id that is printed with it.
CREATE FUNCTION pg_temp.of_project(word text, code text) RETURNS jsonb LANGUAGE sql AS
$$ SELECT jsonb_build_object('project', word, 'project_id', p.id) FROM t.projects p WHERE p.code = $2 $$;
CREATE FUNCTION pg_temp.project(code text, name text) RETURNS text LANGUAGE sql AS
$$ SELECT outcome FROM callboard.save_project(gen_random_uuid(), NULL, $1, $2, '', '', NULL) $$;

SET SESSION AUTHORIZATION ana;
SELECT t.enter(6600);

-- projects of one name, and one whose name is another's code
SELECT is(pg_temp.project('XA', 'Same') || pg_temp.project('XB', 'Same') || pg_temp.project('XC', 'xa'), 'donedonedone', 'three projects');
SELECT is(pg_temp.import('', pg_temp.row('p', 'Ada Byron', 2, 9, 10, '{"project": "Same"}')),
    'invalid: Several projects are called "Same"; write the code of one of them: XA, XB.', 'what two are called means neither');
SELECT is(pg_temp.import('create', pg_temp.row('p', 'Ada Byron', 2, 9, 10, '{"project": "Same"}')),
    'invalid: Several projects are called "Same"; write the code of one of them: XA, XB.', 'and makes no third one');
SELECT is(pg_temp.import('', pg_temp.row('p', 'Ada Byron', 2, 9, 10, pg_temp.of_project('Same', 'XB'))), 'booked', 'with its id it means that one');
SELECT is(pg_temp.stands('p'), 'Ada Byron 2 09-10 XB', 'which it is booked on');
SELECT is(pg_temp.import('', pg_temp.row('p', 'Ada Byron', 2, 9, 10, '{"project": "Same"}')), 'unchanged', 'what the file has meant by it once it means again');
SELECT is(pg_temp.import('', pg_temp.row('p2', 'Ada Byron', 3, 9, 10, '{"project": "Same"}')),
    'invalid: Several projects are called "Same"; write the code of one of them: XA, XB.', 'but not of another booking');
SELECT is(pg_temp.import('', pg_temp.row('q', 'Ada Byron', 4, 9, 10, pg_temp.of_project('xa', 'XC'))) || ' ' || pg_temp.stands('q'),
    'booked Ada Byron 4 09-10 XC', 'the id is printed beside the name, which may be a code of another');
SELECT is(pg_temp.import('', pg_temp.row('r', 'Ada Byron', 5, 9, 10, pg_temp.of_project('SUN', 'XC'))) || ' ' || pg_temp.stands('r'),
    'booked Ada Byron 5 09-10 SUN', 'who writes another word beside it means that');
SELECT is(pg_temp.import('', pg_temp.row('s', 'Ada Byron', 6, 9, 10, pg_temp.of_project('', 'XC'))) || ' ' || pg_temp.stands('s'),
    'booked Ada Byron 6 09-10', 'or none');
SELECT is(pg_temp.import('', pg_temp.row('u', 'Ada Byron', 7, 9, 10, '{"project": "SUN", "project_id": "00000000-0000-4000-8000-00000000dead"}'))
    || ' ' || pg_temp.stands('u'), 'booked Ada Byron 7 09-10 SUN', 'an id of another tenant is none');

-- an artist who was renamed since it was printed
SELECT is((SELECT outcome FROM callboard.save_artist(t.id(12), (SELECT version FROM t.artists WHERE id = t.id(12)), 'Chidi Married',
    '{}', '', NULL, '', '', NULL, '')), 'done', 'Chidi Eze has another name now');
SELECT is(pg_temp.import('', pg_temp.row('v', 'Chidi Eze', 8, 9, 10)), 'invalid: There is no artist "Chidi Eze"; with --create it is made.', 'a file that says the old one');
SELECT is(pg_temp.import('create', pg_temp.row('v', 'Chidi Eze', 8, 9, 10, jsonb_build_object('artist_id', t.id(12)))) || ' ' || pg_temp.stands('v'),
    'booked Chidi Married 8 09-10', 'means him by his id, and nobody is made');
SELECT is((SELECT outcome FROM callboard.save_artist(t.id(19), NULL, 'Chidi Eze', '{}', '', NULL, '', '', NULL, '')), 'done', 'somebody else has that name by now');
SELECT is(pg_temp.import('', pg_temp.row('v', 'Chidi Eze', 8, 9, 10, jsonb_build_object('artist_id', t.id(12)))), 'unchanged', 'it still means him');

-- start and end are one time
SELECT is(pg_temp.import('', pg_temp.row('t1', 'Ben Okri', 2, 9, 18), pg_temp.row('t2', 'Ben Okri', 3, 9, 12),
    pg_temp.row('t3', 'Ben Okri', 6, 9, 12)), 'booked, booked, booked', 'three bookings');
SELECT is(pg_temp.times('t1', 0, -6) || pg_temp.times('t2', 24, 24) || pg_temp.times('t3', -1, 0), 'donedonedone',
    'a producer ends one earlier, moves one and begins one earlier');
SELECT is(pg_temp.import('', pg_temp.row('t1', 'Ben Okri', 2, 15, 18)),
    'refused: Ana moved it on ' || to_char(now(), 'FMDD Mon') || '; --overwrite takes the file''s.', 'the file begins it after that end: that is no time');
SELECT is(pg_temp.import('overwrite', pg_temp.row('t1', 'Ben Okri', 2, 15, 18)) || ' ' || pg_temp.stands('t1'),
    'changed: Tue 2 Mar 10:00-13:00 -> 16:00-19:00 Ben Okri 2 15-18', '--overwrite takes both, as the file has them');
SELECT is(pg_temp.import('', pg_temp.row('t2', 'Ben Okri', 3, 10, 12)),
    'refused: Ana moved it on ' || to_char(now(), 'FMDD Mon') || '; --overwrite takes the file''s.', 'the file begins later what was moved');
SELECT is(pg_temp.import('overwrite', pg_temp.row('t2', 'Ben Okri', 3, 10, 12)) || ' ' || pg_temp.stands('t2'),
    'changed: Thu 4 Mar 10:00-13:00 -> Wed 3 Mar 11:00-13:00 Ben Okri 3 10-12', '--overwrite does not begin it on one day and end it on the other');
SELECT is(pg_temp.import('', pg_temp.row('t3', 'Ben Okri', 6, 9, 14)) || ' ' || pg_temp.stands('t3'),
    'changed: Sat 6 Mar 09:00-13:00 -> 09:00-15:00 Ben Okri 6 08-14', 'where each has changed another end of it both hold');

-- what could not be read has not gone from the file
SELECT is(pg_temp.import('', pg_temp.row('w', 'Ben Okri', 9, 9, 10), pg_temp.row('w', 'Ben Okri', 10, 9, 10)), 'booked, booked', 'two of a UID');
SELECT is(pg_temp.import('', pg_temp.row('w', 'Ben Okri', 9, 9, 10), pg_temp.row('w', 'Ben Okry', 10, 9, 10)),
    'unchanged, invalid: There is no artist "Ben Okry"; with --create it is made.', 'one of which names nobody: it is not missing');
SELECT is(pg_temp.import('', pg_temp.row('w', 'Ben Okri', 9, 9, 10), '{"uid": "w", "problem": "The end is missing."}'),
    'unchanged, invalid: The end is missing.', 'nor is one that the file''s reader could not make sense of');
SELECT is(pg_temp.import('', '{"uid": "w", "problem": "The end is missing."}'), 'invalid: The end is missing.', 'also where it is the only one');
SELECT is(pg_temp.import('', pg_temp.row('w', 'Ben Okri', 9, 9, 10)),
    'unchanged, missing: "Comp" of Ben Okri, Wed 10 Mar 10:00-11:00, is in the book and no longer in the file.', 'what has gone is');

SELECT * FROM finish();
ROLLBACK;
