-- Who is who: names as plain() has them, twins, codes; what enters is normalised whoever writes.
BEGIN;
SELECT plan(82);

-- What looks like a name is that name: NFC, single blanks, no signs that mean nothing.
SELECT is(callboard.plain(typed), 'Zoë Dean', what) FROM (VALUES
    (U&'Zoe\0308 Dean', 'an accent of its own'), (U&'Zoë\00A0Dean', 'a no-break space'), ('  Zoë  Dean ', 'blanks'),
    (U&'Zoë\2003\3000Dean', 'wide blanks'), (U&'Zoë Dean\200B', 'a zero-width space at the end'),
    (U&'\FEFFZo\00ADë\2060 Dean', 'marks of byte order, hyphens that do not show'),
    (U&'Zoë Dean\200D', 'a joiner that joins nothing'), (U&'Zo\200Cë Dean', 'one between letters that are never joined'),
    (U&'Zoë\FE0F Dean', 'a variation of a letter that has none'),
    (U&'\202AZoë Dean\202C', 'as a telephone copies it: with the reading direction around it'),
    (E'\tZoë Dean\r\n', 'line ends'), (U&'Zoë\3164Dean\3164', 'Hangul''s filler'), (U&'Zoë\FFA0Dean', 'the narrow one'),
    (U&'Zoë\2800Dean\2800', 'Braille''s blank'), (U&'Zoë Dean\115F', 'a filler of no syllable'), (U&'Zoë\1160 Dean\1160', 'another'), (U&'Zoë Dean\115F\1160', 'both, a syllable of nothing'),
    (U&'Zoë\180E Dean', 'Mongolian''s separator'), (U&'Zoë\206A Dean\206F', 'old format characters'),
    (U&'\FFF9Zoë\FFFA Dean\FFFB', 'marks of an annotation'), (U&'Zoë\+0E0001 Dean\+0E0041\+0E007F', 'tags of no flag'), (U&'Zoe\200B\0308 Dean', 'an accent behind a zero-width space')) t (typed, what);
SELECT is(callboard.plain(kept), kept, what) FROM (VALUES
    (U&'\0645\06CC\200C\062E\0648\0627\0647\0645', 'a Persian word keeps its non-joiner'),
    (U&'\0915\094D\200D\0937', 'a conjunct its joiner'), (U&'\+01F469\200D\+01F4BB', 'an emoji of two stays one'),
    (U&'\2764\FE0F\200D\+01F525', 'also with a variation selector'), (U&'1\FE0F\20E3', 'a keycap'),
    (U&'\845B\+0E0100', 'a variant of an ideograph'), (U&'\1100\1160\11A8', 'a syllable without a vowel'),
    (U&'\115F\1161', 'one without a beginning'), (U&'\1820\180E\1820', 'a Mongolian word its separator'),
    (U&'\+01F3F4\+0E0067\+0E0062\+0E0065\+0E006E\+0E0067\+0E007F', 'the flag of England')) t (kept, what);
-- Any text at all: once is enough, and what remains has no blank too many.
SELECT setseed(0.57);
SELECT is_empty($$ SELECT escaped FROM (SELECT x, to_json(x)::text AS escaped, callboard.plain(x) AS p FROM (
    SELECT (SELECT string_agg((ARRAY[' ', ' ', U&'\00A0', U&'\3000', U&'\00AD', U&'\200B', U&'\2060', U&'\FEFF', U&'\200C',
                U&'\200D', U&'\200E', U&'\202E', U&'\FE0F', U&'\+0E0100', U&'\0301', U&'\0308', U&'\0653', 'a', 'e', '1',
                U&'\20E3', U&'\0627', U&'\0645', U&'\0915', U&'\094D', U&'\2764', U&'\+01F469', U&'\1100', U&'\1161', 'é',
                U&'\115F', U&'\1160', U&'\3164', U&'\2800', U&'\180E', U&'\1820', U&'\206A', U&'\+01F3F4', U&'\+0E0067', U&'\+0E007F']
                )[1 + floor(random() * 40)::int], '') FROM generate_series(1, 1 + n % 9))
    FROM generate_series(1, 5000) n) r (x)) t
    WHERE callboard.plain(p) <> p OR p IS NOT NFC NORMALIZED OR p ~ '^ | $|  ' $$, 'plain(plain(x)) is plain(x)');
SELECT is(callboard.name_key(x), 'zoe dean', 'a key regards neither case nor accents: ' || x)
    FROM unnest(ARRAY['Zoë Dean', 'zoe dean', 'ZOË  DEAN', U&'Zo\200Ce\0308 De\200Dan']) x;
SELECT is(callboard.name_key('Łódź Straße Øre'), 'lodz strasse ore', 'nor letters that are no accents');

-- Outcome and sentence of a save; of an artist that exists with its version.
CREATE FUNCTION t.artist(n int, name text, another boolean DEFAULT false, version int DEFAULT NULL) RETURNS text
LANGUAGE sql AS
$$ SELECT concat_ws(': ', outcome, message) FROM callboard.save_artist(t.id(n), version, name, '{}', '', NULL, '', '',
   NULL, '', p_another => another) $$;
CREATE FUNCTION t.project(n int, code text, name text) RETURNS text LANGUAGE sql AS
$$ SELECT concat_ws(': ', outcome, message) FROM callboard.save_project(t.id(n), NULL, code, name, '', '', NULL) $$;

CREATE FUNCTION t.row(line int, artist text, project text) RETURNS jsonb LANGUAGE sql AS
$$ SELECT jsonb_build_object('line', line, 'artist', artist, 'project', project, 'title', 'Line ' || line,
    'start', format('2020-02-%sT09:00:00Z', line + 10), 'end', format('2020-02-%sT10:00:00Z', line + 10)) $$;

SET SESSION AUTHORIZATION ana;
SELECT t.enter(901);
SELECT is(t.artist(14, U&'Zoe\0308 A\030Angstro\0308m'), 'invalid: There already is an artist of that name.',
    'the same name from another keyboard is the same name');
SELECT is(t.artist(14, U&'Zoë\00A0Ångström\200B', true), 'invalid: There already is an artist of that name.',
    'and not to be insisted on');
SELECT is(t.artist(14, U&'Zoë Ångström\3164', true), 'invalid: There already is an artist of that name.', 'nor with a blank that is a letter');
SELECT is(t.artist(14, 'zoe angstrom'),
    'twin: There already is the artist "Zoë Ångström", a name that differs by case or accents only.', 'a twin is refused');
SELECT is(t.artist(14, 'zoe angstrom', true), 'done', 'unless it is insisted on');
SELECT is(t.artist(15, 'ZOE ANGSTROM'),
    'twin: There already is the artist "Zoë Ångström", a name that differs by case or accents only.', 'a third one as well');
SELECT is(t.artist(15, 'ZOE ANGSTROM', true), 'done', 'a third one, too, if it is insisted on');
SELECT is((SELECT string_agg(twin::text, ' ' ORDER BY twin) FROM t.artists WHERE folded = 'zoe angstrom'), '0 1 2',
    'each has a number of its own');
SELECT is(t.artist(14, 'zoe angstrom', false, 1), 'done', 'who was insisted on once is saved without being insisted on again');
SELECT is(t.artist(10, 'Ben okri', false, 1),
    'twin: There already is the artist "Ben Okri", a name that differs by case or accents only.', 'renamed is as added');
SELECT is(t.artist(10, 'ADA byron', false, 1), 'done', 'one''s own name may change its case');
SELECT is((callboard.remove_artist(t.id(15))).outcome, 'done', 'who was removed');
SELECT is((callboard.restore_artist(t.id(15))).outcome, 'done', 'comes back under the same number');
SELECT is((callboard.remove_artist(t.id(12))).outcome, 'done', 'while somebody is removed');
SELECT is(t.artist(16, 'chidi eze'), 'done', 'the name is free');
SELECT is((SELECT message FROM callboard.restore_artist(t.id(12))),
    'There already is the artist "chidi eze", a name that differs by case or accents only. Rename that one first.',
    'and then keeps the other one away');
SELECT is((callboard.save_artist(t.id(17), NULL, U&'Dora\00A0Maar', ARRAY['rig', U&'rig\200B', 'fx'], U&'Rig\3000room', NULL,
    ' d@x ', '', NULL, E'a\u0301  b\n c')).outcome, 'done', 'all texts of an artist enter plain');
SELECT is((SELECT concat_ws('|', name, skills, department, email, notes) FROM t.artists WHERE id = t.id(17)),
    E'Dora Maar|{rig,fx}|Rig room|d@x|á  b\n c', 'but notes keep their blanks and lines');
SELECT is((callboard.save_artist(t.id(17), NULL, U&'Dora\00A0Maar', '{}', 'Rig room', NULL, '', '', NULL, '')).outcome,
    'done', 'sent twice it is the same one');

-- An undo brings back what stood, twins included; the trail says nothing of what tells them apart.
SELECT t.enter(902);
SELECT is(t.artist(18, 'dora maar', true), 'done', 'insisted on');
SELECT t.enter(903);
SELECT is(t.artist(18, 'Dora M.', false, 1), 'done', 'and renamed');
SELECT is(t.undo(903), 'done', 'is undone');
SELECT is((SELECT name || ' ' || twin FROM t.artists WHERE id = t.id(18)), 'dora maar 1', 'to the twin that it was');
SELECT t.enter(904);
SELECT is((callboard.remove_artist(t.id(18))).outcome, 'done', 'removed');
SELECT is(t.undo(904), 'done', 'and back');
RESET SESSION AUTHORIZATION;
SELECT is_empty($$ SELECT changes FROM callboard.record_events WHERE changes ?| '{folded,twin}' $$, 'the trail has the name alone');
SET SESSION AUTHORIZATION ana;
SELECT t.enter(905);

-- Codes: one word, and one code whatever its case.
SELECT is(t.project(21, 'sun', 'Another'), 'invalid: There already is a project with that code.',
    'codes that differ in case are one code');
SELECT is(t.project(21, 'SUN RISE', 'Another'), 'invalid: A code is one word, without blanks.', 'a code is one word');
SELECT is(t.project(21, U&'RISE\200B', U&'SUN\00A0'), 'done', 'a name may be another''s code');
SELECT is((SELECT code || '=' || name FROM t.projects WHERE id = t.id(21)), 'RISE=SUN', 'it is plain as well');

-- Bookings, time off, drafts, members, settings.
SELECT is((SELECT outcome FROM callboard.book(t.id(100), t.id(11), NULL, U&'Cafe\0301\00A0 comp', U&'e\0301\00A0',
    t.us(0, 9), t.us(0, 10), 'pencil', false, NULL, false)), 'done', 'a booking');
SELECT is((SELECT outcome || ' ' || title || '|' || notes FROM callboard.book(t.id(100), t.id(11), NULL, 'Café  comp',
    U&'é\00A0', t.us(0, 9), t.us(0, 10), 'pencil', false, NULL, false)), U&'done Café comp|é\00A0',
    'is the same one when it is sent again from another keyboard');
SELECT is((SELECT title FROM callboard.edit(t.id(100), 1, t.id(11), NULL, U&'Cafe\0301 two', NULL, t.us(0, 9), t.us(0, 10),
    NULL, NULL, NULL, NULL)), 'Café two', 'an edit');
SELECT is((callboard.save_times_off(ARRAY[t.id(31)], NULL, ARRAY[t.id(11)], t.at(3, 0), t.at(4, 0), U&'Cong\00E9\00A0')).outcome,
    'done', 'time off');
SELECT is((SELECT reason FROM t.time_off WHERE id = t.id(31)), 'Congé', 'its reason');
SELECT is((callboard.save_holiday(NULL, '2094-07-14', U&'Fe\0302te  nationale')).outcome, 'done', 'a holiday');
SELECT is((SELECT holiday_names ->> '2094-07-14' FROM t.tenants WHERE id = t.north()), 'Fête nationale', 'its name');

-- What a file says is compared as it is stored, and makes no twin.
SELECT set_config('t.rows', jsonb_build_array(
    t.row(2, U&'Zoe\0308  A\030Angstro\0308m', 'sun'), t.row(3, 'zoë ångström', ''), t.row(4, 'BEN OKRI', ''),
    t.row(5, 'Ben Okri', U&'Sunrise\00A0'), t.row(6, 'Ben Okri', 'sunrise'), t.row(7, 'Ben Okri', 'Sun'))::text, true)
    IS NOT NULL;
SELECT is(t.import(true, true, false), '2 booked, 3 invalid, 4 invalid, 5 booked, 6 invalid, 7 booked',
    'a file names people as they are stored');
SELECT is((SELECT message FROM callboard.import_bookings(current_setting('t.rows')::jsonb, true, true, true) WHERE line = 4),
    'There is no artist "BEN OKRI", but "Ben Okri"; write the name as it is there.', 'it says who there is');
SELECT is((SELECT message FROM callboard.import_bookings(current_setting('t.rows')::jsonb, true, true, true) WHERE line = 6),
    'There is no project "sunrise", but "Sunrise"; write the name as it is there.', 'also of a project');
SELECT is((SELECT count(*) FROM t.bookings WHERE project_id = t.id(20) AND start_time < now()), 3::bigint,
    'a code before a name, in either case');
RESET SESSION AUTHORIZATION;

-- Whoever writes.
UPDATE callboard.members SET name = U&'Ana\00A0\200B' WHERE user_id = t.id(1);
UPDATE callboard.tenants SET name = U&'North\00ADlight ' WHERE id = t.north();
SELECT is((SELECT m.name || '|' || t.name FROM callboard.members m JOIN callboard.tenants t ON t.id = m.tenant_id
    WHERE m.user_id = t.id(1)), 'Ana|Northlight', 'by hand, too');
SELECT throws_ok($$ INSERT INTO callboard.artists (tenant_id, id, name) VALUES (t.north(), t.id(19), 'ben okri') $$,
    '23505', NULL, 'nobody gets past the index');
SELECT throws_ok($$ INSERT INTO callboard.artists (tenant_id, id, name) VALUES (t.north(), t.id(19), E'a\tb') $$,
    '23514', NULL, 'a control character within is refused as before');
SELECT * FROM finish();
ROLLBACK;
