-- import_bookings(): rows in their order, each on its own; twice changes nothing.
BEGIN;
SELECT plan(26);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(901);
SELECT set_config('t.rows', $json$[
 {"line": 2, "artist": "Ada Byron", "project": "SUN", "title": "A", "start": "2020-01-01T10:00:00+01:00", "end": "2020-01-01T11:00:00+01:00", "status": "confirmed", "notes": "n"},
 {"line": 3, "artist": "Ada Byron", "project": "Sunrise", "title": "B", "start": "2020-01-01T10:30:00+01:00", "end": "2020-01-01T12:00:00+01:00", "status": "confirmed"},
 {"line": 4, "artist": "Ada Byron", "project": "", "title": "C", "start": "2020-01-01T11:00:00+01:00", "end": "2020-01-01T12:00:00+01:00", "status": ""},
 {"line": 5, "artist": "Nobody", "project": "New Thing", "title": "D", "start": "2020-01-01T11:00:00+01:00", "end": "2020-01-01T12:00:00+01:00", "status": "pencil"},
 {"line": 6, "artist": "Ada Byron", "title": "E", "start": "2020-01-01T11:00", "end": "2020-01-01T12:00:00+01:00"},
 {"line": 7, "artist": "Ada Byron", "title": "F", "start": "2020-01-01T13:00:00Z", "end": "2020-01-01T12:00:00Z"},
 {"line": 8, "artist": "Ada Byron", "title": "G", "start": "2020-01-01T13:00:00Z", "end": "2020-01-01T14:00:00Z", "status": "maybe"},
 {"line": 9, "artist": "Ada Byron", "title": "H", "start": "2020-02-30T13:00:00Z", "end": "2020-03-01T14:00:00Z"},
 {"line": 10, "artist": "Ada Byron", "title": "U", "start": "2020-01-05T13:00:00Z", "end": "2020-01-05T14:00:00Z", "uid": "u1@x"},
 {"line": 11, "artist": "ada byron", "title": "I", "start": "2020-01-01T13:00:00Z", "end": "2020-01-01T14:00:00Z"},
 {"line": 12, "artist": "Ada Byron", "title": "2", "start": "2020-01-01T10:00:00+01:00", "end": "2020-01-01T11:00:00+01:00", "status": "second"}
]$json$, true);

SELECT is((SELECT DISTINCT outcome FROM callboard.import_bookings(current_setting('t.rows')::jsonb, false, false, false)),
    'invalid', 'without the past opened nothing of it is booked');
SELECT is((SELECT message FROM callboard.import_bookings(current_setting('t.rows')::jsonb, false, false, false) LIMIT 1),
    'The past is closed to bookings: begin now or later; with --past an admin''s import books it.', 'and what opens it is said');
SELECT is(t.import(true, false, true), '2 booked, 3 refused, 4 booked, 5 invalid, 6 invalid, 7 invalid, 8 invalid, '
    '9 invalid, 10 booked, 11 invalid, 12 booked', 'a dry run tells what would be');
SELECT is((SELECT count(*) FROM t.bookings), 0::bigint, 'and keeps nothing');
SELECT is(t.import(true, false, false), '2 booked, 3 refused, 4 booked, 5 invalid, 6 invalid, 7 invalid, 8 invalid, '
    '9 invalid, 10 booked, 11 invalid, 12 booked', 'the run does it');
SELECT is((SELECT count(*) FROM t.bookings), 4::bigint, 'four are there');
SELECT is((SELECT bool_and(past_opened) FROM t.booking_events), true, 'the trail says that the past was opened');
SELECT is((SELECT status::text FROM t.bookings WHERE title = 'C'), 'pencil', 'no status is a pencil');
SELECT ok((SELECT status = 'hold' AND queued_at IS NOT NULL FROM t.bookings WHERE title = '2'), 'second option');
SELECT is(t.import(true, false, false), '2 unchanged, 3 refused, 4 unchanged, 5 invalid, 6 invalid, 7 invalid, '
    '8 invalid, 9 invalid, 10 unchanged, 11 invalid, 12 unchanged', 'twice changes nothing');
SELECT is((SELECT count(*) FROM t.booking_events), 4::bigint, 'in the trail neither');
SELECT is(t.import_says(3), 'Ada Byron is taken 2020-01-01 10:00 - 2020-01-01 11:00 by "A" (confirmed).', 'refused by whom');
SELECT is(t.import_says(5), 'There is no artist "Nobody"; with --create it is made.', 'no such artist');
SELECT is(t.import_says(6), 'The start is not a time with an offset (RFC 3339).', 'no guessing of offsets');
SELECT is(t.import_says(7), 'The end is not after the start.', 'end before start');
SELECT is(t.import_says(8), 'The status is hold, second, pencil or confirmed.', 'no such status');
SELECT is(t.import_says(9), 'The start is not a time with an offset (RFC 3339).', 'no such day');
SELECT is(t.import_says(11), 'There is no artist "ada byron", but "Ada Byron"; write the name as it is there.',
    'names are compared exactly');
SELECT is((SELECT outcome || ': ' || message FROM callboard.import_bookings('[{"line": 2, "artist": "Ada Byron",
    "title": "moved", "start": "2021-01-05T13:00:00Z", "end": "2021-01-05T14:00:00Z", "uid": "u1@x"}]', true, false, true)),
    'changed: Sun 5 Jan -> Tue 5 Jan, title U -> moved', 'a UID is the identity, and what the file has changed is changed');
SELECT is((SELECT message FROM callboard.import_bookings('{}', true, false, false)), 'The rows are not an array.', 'no array');
SELECT is((SELECT outcome FROM callboard.import_bookings('[{"line": "x"}, 7, null]', true, false, false) LIMIT 1),
    'invalid', 'odd rows are invalid, not an error');
SELECT is(t.import(true, true, false), '2 unchanged, 3 refused, 4 unchanged, 5 booked, 6 invalid, 7 invalid, 8 invalid, '
    '9 invalid, 10 unchanged, 11 invalid, 12 unchanged, 5 made, 5 made', 'with "create" what is missing is made');
SELECT is((SELECT string_agg(code || '=' || name, ' ' ORDER BY code) FROM t.projects),
    'NEWTHING=New Thing SUN=Sunrise', 'a project gets a code');
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION ben;
SELECT t.enter(808);
SELECT is((SELECT outcome FROM callboard.import_bookings('[]', true, false, false)), 'not_allowed', 'the past is an admin''s');
SELECT is((SELECT outcome FROM callboard.import_bookings('[]', false, true, false)), 'not_allowed', 'so is making artists');
SELECT is((SELECT outcome FROM callboard.import_bookings(jsonb_build_array(jsonb_build_object('line', 2, 'artist', 'Ben Okri',
    'title', 'x', 'start', to_char(t.at(0, 9) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'),
    'end', to_char(t.at(0, 10) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'))), false, false, false)), 'booked',
    'a producer may import what is to come');

SELECT * FROM finish();
ROLLBACK;
