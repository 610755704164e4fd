-- Which booking a row of a file means, and what becomes of it: what the file has changed is changed, what was done on the
-- board stays, and the same file again changes nothing.
BEGIN;
SELECT plan(78);

-- A row: what the file says of the hours h1 to h2 of a day in 2094; other keys as they are given.
CREATE FUNCTION pg_temp.row(uid text, artist text, d int, h1 int, h2 int, more jsonb DEFAULT '{}') RETURNS jsonb
LANGUAGE sql AS $$
    SELECT jsonb_strip_nulls(jsonb_build_object('uid', uid, 'artist', artist, 'title', 'Comp', 'project', 'SUN', 'notes', '',
        'status', 'pencil', 'start', format('2094-03-%sT%s:00:00Z', lpad(d::text, 2, '0'), lpad(h1::text, 2, '0')),
        'end', format('2094-03-%sT%s:00:00Z', lpad(d::text, 2, '0'), lpad(h2::text, 2, '0')))) || more $$;
-- "booked, unchanged: a sentence": what becomes of some rows, in their order, then the bookings without one.
CREATE FUNCTION pg_temp.import(how text, VARIADIC p_rows jsonb[]) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(outcome || coalesce(': ' || message, ''), ', ' ORDER BY o) FROM callboard.import_bookings(
        (SELECT jsonb_agg(r || jsonb_build_object('line', n + 1) ORDER BY n) FROM unnest(p_rows) WITH ORDINALITY x (r, n)),
        false, how ~ 'create', false, how ~ 'overwrite', how ~ 'reassign', how ~ 'again') WITH ORDINALITY i (line, outcome, message, id, o) $$;
-- "Ada Byron 2 09-17 pencil Comp": what stands of a UID, in the hours of UTC
CREATE FUNCTION pg_temp.stands(u text) RETURNS text LANGUAGE sql AS $$
    SELECT coalesce(string_agg(a.name || to_char(b.start_time AT TIME ZONE 'UTC', ' FMDD HH24')
               || to_char(b.end_time AT TIME ZONE 'UTC', '-HH24 ')
               || CASE WHEN b.queued_at IS NULL THEN b.status::text ELSE 'second' END || ' ' || b.title, ', '
               ORDER BY b.start_time, a.name), 'nothing')
    FROM t.bookings b JOIN t.artists a ON a.id = b.artist_id WHERE b.uid = u AND b.status <> 'cancelled' $$;
CREATE FUNCTION pg_temp.id_of(u text) RETURNS uuid LANGUAGE sql AS
$$ SELECT id FROM t.bookings WHERE uid = u ORDER BY created_at DESC LIMIT 1 $$;
-- What a producer does with the booking of a UID.
CREATE FUNCTION pg_temp.move(u text, h int) RETURNS text LANGUAGE sql AS $$
    SELECT outcome FROM t.bookings b, callboard.move(b.id, NULL, NULL, callboard.us(b.start_time) + h * 3600000000::bigint,
        callboard.us(b.end_time) + h * 3600000000::bigint) WHERE b.id = pg_temp.id_of(u) LIMIT 1 $$;
CREATE FUNCTION pg_temp.confirm(u text) RETURNS text LANGUAGE sql AS
$$ SELECT outcome FROM callboard.set_status(pg_temp.id_of(u), NULL, 'confirmed', false) $$;
CREATE FUNCTION pg_temp.release(u text, why text) RETURNS text LANGUAGE sql AS
$$ SELECT outcome FROM callboard.release(pg_temp.id_of(u), NULL, why) $$;
CREATE FUNCTION pg_temp.events() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM t.booking_events $$;

-- What stands of what an import made.
CREATE FUNCTION pg_temp.made() RETURNS text LANGUAGE sql AS $$
    SELECT (SELECT count(*) FROM t.artists WHERE name LIKE 'Fresh%' AND archived_at IS NULL) || ' artists, '
        || (SELECT count(*) FROM t.projects WHERE name LIKE 'Fresh%' AND archived_at IS NULL) || ' projects, '
        || (SELECT count(*) FROM t.bookings WHERE uid LIKE 'fresh%' AND status <> 'cancelled') || ' bookings' $$;

SET SESSION AUTHORIZATION ana;
SELECT t.enter(2100);

-- the file changes, the board does not
SELECT is(pg_temp.import('', pg_temp.row('a', 'Ada Byron', 2, 9, 17)), 'booked', 'a row without a booking is booked');
SELECT is(pg_temp.import('', pg_temp.row('a', 'Ada Byron', 2, 9, 17)), 'unchanged', 'the same again is unchanged');
SELECT is(pg_temp.import('', pg_temp.row('a', 'Ada Byron', 3, 9, 17)), 'changed: Tue 2 Mar -> Wed 3 Mar', 'moved in the file');
SELECT is(pg_temp.stands('a'), 'Ada Byron 3 09-17 pencil Comp', 'it is moved in the book, and is one booking');
SELECT is(pg_temp.import('', pg_temp.row('a', 'Ada Byron', 3, 9, 17, '{"status": "confirmed", "title": "Comp 2"}')),
    'changed: pencil -> confirmed, title Comp -> Comp 2', 'confirmed and renamed in the file');
SELECT is(pg_temp.import('', pg_temp.row('a', 'Ada Byron', 3, 9, 17, '{"status": "second", "title": "Comp 2"}')),
    'changed: confirmed -> second option', 'softened in the file');
SELECT is(pg_temp.stands('a'), 'Ada Byron 3 09-17 second Comp 2', 'all of which is so in the book');
SELECT is(pg_temp.import('', '{"uid": "a", "artist": "Ada Byron", "title": "Comp 2", "start": "2094-03-03T09:00:00Z", "end": "2094-03-03T17:00:00Z"}'),
    'unchanged', 'a file without a status says nothing of it');

-- the board changes, the file does not
SELECT is(pg_temp.import('', pg_temp.row('b', 'Ada Byron', 4, 9, 12)), 'booked', 'another one');
SELECT is(pg_temp.move('b', 24) || pg_temp.confirm('b'), 'donedone', 'a producer moves and confirms it');
SELECT is((SELECT pg_temp.import('', pg_temp.row('b', 'Ada Byron', 4, 9, 12)) || ' ' || pg_temp.events() - n
           FROM (SELECT pg_temp.events() AS n) x), 'unchanged 0', 'the file of yesterday undoes nothing of that');
SELECT is(pg_temp.stands('b'), 'Ada Byron 5 09-12 confirmed Comp', 'it stands where the producer put it');

-- both change
SELECT is(pg_temp.import('', pg_temp.row('b', 'Ada Byron', 4, 9, 12, '{"notes": "call first"}')), 'changed: other notes',
    'what the file alone has changed is changed');
SELECT is(pg_temp.stands('b'), 'Ada Byron 5 09-12 confirmed Comp', 'and nothing else');
SELECT is(pg_temp.import('', pg_temp.row('b', 'Ada Byron', 8, 9, 12, '{"notes": "call first"}')),
    'refused: Ana moved it on ' || to_char(now(), 'FMDD Mon') || '; --overwrite takes the file''s.', 'what both changed is refused');
SELECT is(pg_temp.import('', pg_temp.row('b', 'Ada Byron', 5, 9, 12, '{"notes": "call first"}')), 'unchanged',
    'unless they agree');
SELECT is(pg_temp.move('b', 48), 'done', 'it is moved once more');
SELECT is(pg_temp.import('overwrite', pg_temp.row('b', 'Ada Byron', 8, 9, 12, '{"notes": "call first"}')),
    'changed: Sun 7 Mar -> Mon 8 Mar', '--overwrite takes the file''s');
SELECT is(pg_temp.stands('b'), 'Ada Byron 8 09-12 confirmed Comp', 'that field, and no other');

-- cancelled
SELECT is(pg_temp.import('', pg_temp.row('c', 'Ada Byron', 9, 9, 12)) || pg_temp.release('c', 'killed'), 'bookeddone', 'killed on the board');
SELECT is(pg_temp.import('', pg_temp.row('c', 'Ada Byron', 9, 9, 12)),
    'unchanged: "Comp" has been killed by Ana on ' || to_char(now(), 'FMDD Mon') || '; --again books it.', 'it stays dead, and who did it');
SELECT is(pg_temp.import('', pg_temp.row('c', 'Ada Byron', 9, 10, 13)),
    'unchanged: "Comp" has been killed by Ana on ' || to_char(now(), 'FMDD Mon') || '; --again books it.', 'also where the file moves it');
SELECT is(pg_temp.import('again', pg_temp.row('c', 'Ada Byron', 9, 9, 12)), 'booked', '--again books it');
SELECT is(pg_temp.import('', pg_temp.row('c', 'Ada Byron', 9, 9, 12)), 'unchanged', 'once');
SELECT is(pg_temp.stands('c'), 'Ada Byron 9 09-12 pencil Comp', 'and there is one');
SELECT is(pg_temp.release('c', 'mistake') || pg_temp.import('', pg_temp.row('c', 'Ada Byron', 9, 9, 12)), 'donebooked',
    'what was a mistake is booked again');
SELECT t.enter(2101);
SELECT is(pg_temp.import('', pg_temp.row('c2', 'Ada Byron', 9, 13, 14)), 'booked', 'an import');
SELECT t.enter(2102);
SELECT is(t.undo(2101) || ' ' || pg_temp.stands('c2'), 'done nothing', 'is taken back');
SELECT t.enter(2103);
SELECT is(pg_temp.import('', pg_temp.row('c2', 'Ada Byron', 9, 13, 14)), 'booked', 'and comes again with the next');

-- a series: moved, killed and new ones of one UID
SELECT is(pg_temp.import('', pg_temp.row('s', 'Ben Okri', 10, 9, 10, '{"recurrence": "1"}'), pg_temp.row('s', 'Ben Okri', 11, 9, 10, '{"recurrence": "2"}'),
    pg_temp.row('s', 'Ben Okri', 12, 9, 10, '{"recurrence": "3"}')), 'booked, booked, booked', 'three of a series');
SELECT is(pg_temp.import('', pg_temp.row('s', 'Ben Okri', 10, 9, 10, '{"recurrence": "1"}'), pg_temp.row('s', 'Ben Okri', 14, 9, 10, '{"recurrence": "2"}'),
    pg_temp.row('s', 'Ben Okri', 15, 9, 10, '{"recurrence": "3"}')), 'unchanged, changed: Thu 11 Mar -> Sun 14 Mar, changed: Fri 12 Mar -> Mon 15 Mar',
    'by RECURRENCE-ID each row finds its own');
SELECT is(pg_temp.import('', pg_temp.row('s', 'Ben Okri', 14, 9, 10, '{"recurrence": "1"}'), pg_temp.row('s', 'Ben Okri', 10, 9, 10, '{"recurrence": "2"}'),
    pg_temp.row('s', 'Ben Okri', 15, 9, 10, '{"recurrence": "3"}')), 'changed: Wed 10 Mar -> Sun 14 Mar, changed: Sun 14 Mar -> Wed 10 Mar, unchanged',
    'all of one UID in one statement: they may change places');
SELECT is(pg_temp.import('', pg_temp.row('w', 'Ben Okri', 16, 9, 10), pg_temp.row('w', 'Ben Okri', 17, 9, 10), pg_temp.row('w', 'Ben Okri', 18, 9, 10)),
    'booked, booked, booked', 'a series without RECURRENCE-ID');
SELECT is(pg_temp.import('', pg_temp.row('w', 'Ben Okri', 16, 9, 10), pg_temp.row('w', 'Ben Okri', 17, 9, 11), pg_temp.row('w', 'Ben Okri', 20, 9, 10)),
    'unchanged, changed: Wed 17 Mar 10:00-11:00 -> 10:00-12:00, changed: Thu 18 Mar -> Sat 20 Mar',
    'by start and end, by start, and the one that is left');
SELECT is(pg_temp.import('', pg_temp.row('w', 'Ben Okri', 16, 9, 10)),
    'unchanged, missing: "Comp" of Ben Okri, Wed 17 Mar 10:00-12:00, is in the book and no longer in the file., '
    'missing: "Comp" of Ben Okri, Sat 20 Mar 10:00-11:00, is in the book and no longer in the file.', 'what has gone from the file is named');
SELECT is(pg_temp.stands('w'), 'Ben Okri 16 09-10 pencil Comp, Ben Okri 17 09-11 pencil Comp, Ben Okri 20 09-10 pencil Comp', 'and left alone');
SELECT is(pg_temp.import('', pg_temp.row('w', 'Ben Okri', 16, 9, 10), pg_temp.row('w', 'Ben Okri', 17, 9, 11, '{"status": "cancelled"}'),
    pg_temp.row('w', 'Ben Okri', 20, 9, 10)), 'unchanged, missing: The file cancels "Comp"; it is left alone., unchanged', 'what the file cancels as well');

-- twice in one file
SELECT is(pg_temp.import('', pg_temp.row('d', 'Chidi Eze', 2, 9, 10, '{"title": "old"}'), pg_temp.row('d', 'Chidi Eze', 2, 9, 11, '{"title": "new"}')),
    'superseded: Line 3 says the same booking anew., booked', 'of two rows of one UID, artist and start the later stands');
SELECT is(pg_temp.import('', pg_temp.row('d', 'Chidi Eze', 2, 9, 11, '{"title": "newest", "sequence": 3}'), pg_temp.row('d', 'Chidi Eze', 2, 9, 10, '{"title": "old", "sequence": 2}')),
    'changed: title new -> newest, superseded: Line 2 says the same booking anew.', 'or the one with the higher SEQUENCE');
SELECT is(pg_temp.import('', pg_temp.row(NULL, 'Chidi Eze', 3, 9, 10), pg_temp.row(NULL, 'Chidi Eze', 3, 9, 10, '{"status": "confirmed"}')),
    'superseded: Line 3 says the same booking anew., booked', 'without a UID of those that are equal in artist, times and title');

-- another artist
SELECT is(pg_temp.import('', pg_temp.row('e', 'Chidi Eze', 4, 9, 10), pg_temp.row('e', 'Ben Okri', 4, 9, 10)), 'booked, booked', 'one UID, two artists');
SELECT is(pg_temp.import('', pg_temp.row('e', 'Chidi Eze', 4, 9, 10), pg_temp.row('e', 'Ben Okri', 4, 9, 10)), 'unchanged, unchanged', 'stay two');
SELECT is(pg_temp.import('', pg_temp.row('f', 'Chidi Eze', 5, 9, 10)), 'booked', 'one artist');
SELECT is(pg_temp.import('', pg_temp.row('f', 'Ben Okri', 5, 9, 10)),
    'booked: Its UID is also "Comp" of Chidi Eze, Fri 5 Mar 10:00-11:00; --reassign moves that instead., '
    'missing: "Comp" of Chidi Eze, Fri 5 Mar 10:00-11:00, is in the book and no longer in the file.', 'another in the next file: booked, and said');
SELECT is(pg_temp.stands('f'), 'Ben Okri 5 09-10 pencil Comp, Chidi Eze 5 09-10 pencil Comp', 'both stand');
SELECT is(pg_temp.import('', pg_temp.row('g', 'Chidi Eze', 8, 9, 10)), 'booked', 'one artist again');
SELECT is(pg_temp.import('reassign', pg_temp.row('g', 'Ben Okri', 8, 9, 10)), 'changed: Chidi Eze -> Ben Okri', '--reassign moves it');
SELECT is(pg_temp.stands('g'), 'Ben Okri 8 09-10 pencil Comp', 'and there is one');
SELECT is(pg_temp.import('create reassign', pg_temp.row('g', 'Newcomer', 8, 9, 10)), 'changed: Ben Okri -> Newcomer, made: The artist "Newcomer".', 'also to somebody who is made for it');

-- without a UID
SELECT is(pg_temp.import('', pg_temp.row(NULL, 'Chidi Eze', 9, 9, 10)), 'booked', 'no UID');
SELECT is((SELECT outcome FROM t.bookings b, callboard.move(b.id, NULL, t.id(10), callboard.us(b.start_time) + 86400000000, callboard.us(b.end_time) + 86400000000)
    WHERE b.uid IS NULL AND b.artist_id = t.id(12) AND (b.start_time AT TIME ZONE 'UTC')::date = '2094-03-09' LIMIT 1), 'done', 'moved to another day and artist');
SELECT is(pg_temp.import('', pg_temp.row(NULL, 'Chidi Eze', 9, 9, 10)), 'unchanged', 'it is found by what the file has said');
SELECT is(pg_temp.import('', pg_temp.row(NULL, 'Chidi Eze', 9, 9, 10, '{"status": "confirmed"}')), 'changed: pencil -> confirmed', 'and changed where the file has changed it');
SELECT is(t.book(2190, 12, 300, 9, 300, 10, 'confirmed', false, 'By hand'), 'done', 'one that was booked by hand');
SELECT is(pg_temp.import('', jsonb_build_object('artist', 'Chidi Eze', 'title', 'By hand', 'start', to_char(t.at(300, 9) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'end', to_char(t.at(300, 10) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))), 'unchanged', 'is no other than the file''s');

-- names that have changed since, the zone too
SELECT is(pg_temp.import('create', pg_temp.row('n', 'Old Name', 2, 9, 10, '{"project": "Old Project"}')), 'booked, made: The artist "Old Name"., made: The project OLDPROJECT, "Old Project".', 'an artist and a project made by an import');
SELECT is((SELECT outcome FROM t.artists a, callboard.save_artist(a.id, a.version, 'Married Name', '{}', '', NULL, '', '', NULL, '') WHERE a.name = 'Old Name')
    || (SELECT outcome FROM t.projects p, callboard.save_project(p.id, p.version, 'NEWCODE', 'New Project', '', '', 'open') WHERE p.name = 'Old Project'),
    'donedone', 'are renamed');
SELECT is(pg_temp.import('create', pg_temp.row('n', 'Old Name', 2, 9, 10, '{"project": "Old Project"}'), pg_temp.row('n2', 'Old Name', 3, 9, 10, '{"project": "Old Project"}')),
    'unchanged, booked', 'the file''s names mean whom they meant');
SELECT is((SELECT string_agg(DISTINCT a.name || ' ' || p.name, ',') FROM t.bookings b JOIN t.artists a ON a.id = b.artist_id
           JOIN t.projects p ON p.id = b.project_id WHERE b.uid IN ('n', 'n2')), 'Married Name New Project', 'and nobody is made twice');
SELECT is(pg_temp.import('', pg_temp.row('z', 'Ben Okri', 23, 9, 10, '{"said_start": "2094-03-23T10:00", "said_end": "2094-03-23T11:00"}')), 'booked', 'local times');
SELECT is(pg_temp.import('', pg_temp.row('z', 'Ben Okri', 23, 8, 9, '{"said_start": "2094-03-23T10:00", "said_end": "2094-03-23T11:00"}')), 'unchanged',
    'are the same where the tenant''s zone has become another');

-- printed from the book: the id is the UID, and the version says what was printed
SELECT is(pg_temp.import('', pg_temp.row((SELECT id::text FROM t.bookings WHERE uid = 'z'), 'Ben Okri', 23, 9, 10, '{"version": 1}')), 'unchanged', 'a row that was printed');
SELECT is(pg_temp.move('z', 24) || pg_temp.import('', pg_temp.row(pg_temp.id_of('z')::text, 'Ben Okri', 23, 9, 10, '{"version": 1, "title": "Edited"}')),
    'donechanged: title Comp -> Edited', 'and edited: that is changed, and what was done since stays');
SELECT is(pg_temp.stands('z'), 'Ben Okri 24 09-10 pencil Edited', 'in the book');

-- an import is one act: what it made goes with it, and comes back with it
SELECT t.enter(2110);
SELECT is(pg_temp.import('create', pg_temp.row('fresh1', 'Fresh Ada', 2, 9, 10, '{"project": "Fresh Project"}'), pg_temp.row('fresh2', 'Fresh Ben', 2, 9, 10, '{"project": "Fresh Project"}')),
    'booked, booked, made: The artist "Fresh Ada"., made: The project FRESHPROJECT, "Fresh Project"., made: The artist "Fresh Ben".',
    'an import that makes artists and a project');
SELECT t.enter(2111);
SELECT is(t.undo(2110) || ': ' || pg_temp.made(), 'done,done: 0 artists, 0 projects, 0 bookings', 'taken back, nothing of it is left');
SELECT t.enter(2112);
SELECT is(t.undo(2111) || ': ' || pg_temp.made(), 'done,done: 2 artists, 1 projects, 2 bookings', 'done again, all of it is there');
SELECT t.enter(2113);
SELECT is(pg_temp.import('create', pg_temp.row('fresh1', 'Fresh Ada', 2, 9, 10, '{"project": "Fresh Project"}'), pg_temp.row('fresh2', 'Fresh Ben', 2, 9, 10, '{"project": "Fresh Project"}')),
    'unchanged, unchanged', 'which the same file leaves as it is');
SELECT t.enter(2114);
SELECT is(t.undo(2112) || ': ' || pg_temp.made(), 'done,done: 0 artists, 0 projects, 0 bookings', 'taken back once more');
SELECT t.enter(2115);
SELECT is(pg_temp.import('create', pg_temp.row('fresh1', 'Fresh Ada', 2, 9, 10, '{"project": "Fresh Project"}')) || ': ' || pg_temp.made(),
    'booked, made: The artist "Fresh Ada"., made: The project FRESHPROJECT, "Fresh Project".: 1 artists, 1 projects, 1 bookings', 'the file brings it again');

-- rows that are passed over, and a series that goes on behind what was read
SELECT t.enter(2120);
SELECT is(pg_temp.import('', pg_temp.row('range', 'Ben Okri', 25, 9, 10, '{"passed": true, "problem": "It is not wanted."}'), pg_temp.row('range', 'Ben Okri', 26, 9, 10)),
    'passed, booked', 'a row that is passed over is not booked');
SELECT is(pg_temp.import('', pg_temp.row('range', 'Ben Okri', 25, 9, 10), pg_temp.row('range', 'Ben Okri', 26, 9, 10)), 'booked, unchanged', 'nor kept in mind');
SELECT is(pg_temp.import('', pg_temp.row('range', 'Ben Okri', 25, 11, 12, '{"passed": true}'), pg_temp.row('range', 'Ben Okri', 26, 9, 10)),
    'passed, unchanged', 'the booking that it stands for has not lost its row');
SELECT is(pg_temp.stands('range'), 'Ben Okri 25 09-10 pencil Comp, Ben Okri 26 09-10 pencil Comp', 'and stays as it is');
SELECT is(pg_temp.import('', pg_temp.row('range', 'Ben Okri', 25, 9, 10, '{"passed": true}'), pg_temp.row('range', 'Ben Okri', 26, 9, 10), pg_temp.row('range', 'Ben Okri', 27, 9, 10)),
    'passed, unchanged, booked', 'no new row takes it');
SELECT is(pg_temp.import('', pg_temp.row('on', 'Ben Okri', 28, 9, 10, '{"recurrence": "20940328T090000Z"}'), pg_temp.row('on', 'Ben Okri', 29, 9, 10, '{"recurrence": "20940329T090000Z"}'),
    pg_temp.row('on', 'Ben Okri', 30, 9, 10, '{"recurrence": "20940330T090000Z"}')), 'booked, booked, booked', 'a series');
SELECT is(pg_temp.import('', pg_temp.row('on', 'Ben Okri', 28, 9, 10, '{"recurrence": "20940328T090000Z", "until": "2094-03-29T00:00:00Z"}')), 'unchanged',
    'of which less is read has not lost the rest');
SELECT is(pg_temp.import('', pg_temp.row('on', 'Ben Okri', 28, 9, 10, '{"recurrence": "20940328T090000Z", "until": "2094-03-29T00:00:00Z"}'),
    pg_temp.row('on', 'Ben Okri', 28, 12, 13, '{"recurrence": "20940330T090000Z", "until": "2094-03-29T00:00:00Z"}')), 'unchanged, changed: Tue 30 Mar 11:00-12:00 -> Sun 28 Mar 14:00-15:00',
    'but what has been moved from there comes from there');

SELECT * FROM finish();
ROLLBACK;
