-- Artists that come back, and time off that says what is booked in it.
BEGIN;
SELECT plan(32);
CREATE FUNCTION t.day(d int) RETURNS text LANGUAGE sql STABLE
RETURN to_char(t.at(d, 9) AT TIME ZONE 'Europe/Berlin', 'Dy FMDD Mon YYYY');
-- What save_times_off() answers, without the id: version, first id, days, reason, artists.
CREATE FUNCTION t.off(version int, n int, d1 int, d2 int, reason text, VARIADIC artists int[]) RETURNS text LANGUAGE sql AS
$$ SELECT concat_ws(' ', x.outcome, x.version, x.message) FROM callboard.save_times_off(
       (SELECT array_agg(t.id(n + i::int - 1) ORDER BY i) FROM generate_series(1, cardinality(artists)) i), version,
       (SELECT array_agg(t.id(a) ORDER BY i) FROM unnest(artists) WITH ORDINALITY u (a, i)), t.at(d1, 0), t.at(d2, 0), reason) x $$;
SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);

SELECT is((callboard.remove_artist(t.id(12))).outcome, 'done', 'Chidi is removed');
SELECT is((callboard.restore_artist(t.id(12)))::text, format('(done,,%s,3)', t.id(12)), 'and comes back');
SELECT is((callboard.restore_artist(t.id(12)))::text, format('(done,,%s,3)', t.id(12)), 'asked twice: there already');
SELECT is((SELECT name FROM t.artists WHERE id = t.id(12) AND archived_at IS NULL), 'Chidi Eze', 'as he was');
SELECT is((callboard.restore_artist(t.id(99))).outcome, 'gone', 'nobody');
SELECT is((callboard.remove_artist(t.id(12))).outcome, 'done', 'removed again');
SELECT is((callboard.save_artist(t.id(15), NULL, 'Chidi Eze', '{}', '', NULL, '', '', NULL, '')).outcome, 'done', 'another of his name');
SELECT is((callboard.restore_artist(t.id(12))).message, 'There already is an artist of that name. Rename that one first.', 'the name is taken');

SELECT is(t.off(NULL, 40, 0, 1, '', 12), 'invalid Chidi Eze has been removed.', 'no time off for the removed');
SELECT is(t.off(NULL, 40, 0, 5, 'Leave', 10, 11), 'done 1', 'a week off for two, nothing booked');
SELECT is(t.off(NULL, 40, 0, 5, 'Leave', 10, 11), 'done 1', 'sent twice');
SELECT is(t.off(NULL, 40, 0, 6, 'Leave', 10, 11), 'invalid 1 This id already belongs to other time off.', 'but not something else under these ids');
SELECT is((SELECT count(*) FROM t.time_off WHERE id IN (t.id(40), t.id(41))), 2::bigint, 'two rows');
SELECT is(t.off(1, 40, 0, 4, 'Leave', 10), 'done 2', 'one of them shortened');
SELECT is(t.off(1, 40, 0, 4, 'Leave', 10), 'done 2', 'sent twice: as it is wanted');
SELECT is(t.off(1, 40, 0, 3, 'Leave', 10), 'stale 2 The time off has been changed meanwhile.', 'not over a newer version');
SELECT is(t.off(1, 60, 0, 3, '', 10), 'gone There is no such time off.', 'nor what is gone');
SELECT is(t.off(NULL, 60, 3, 3, '', 10, 11), 'invalid The end is not after the start.', 'order');
SELECT is(t.off(NULL, 60, 0, 3, '', 10, 99), 'invalid There is no such artist.', 'all or none');
SELECT is((SELECT count(*) FROM t.time_off WHERE id >= t.id(60) AND id < t.id(70)), 0::bigint, 'none');
SELECT is((callboard.save_times_off('{}', NULL, '{}', now(), now(), '')).outcome, 'invalid', 'nobody at all');

SELECT is(t.book(100, 10, 1, 9, 1, 18, 'pencil', false, 'Rig fix') || t.book(101, 10, 2, 9, 2, 18, 'hold')
    || t.book(102, 10, 1, 9, 1, 12, 'hold', true) || t.book(103, 11, 4, 9, 4, 18, 'confirmed')
    || t.book(104, 10, 6, 9, 6, 18, 'confirmed'), 'donedonedonedonedone', 'bookings');
SELECT is((callboard.save_time_off(t.id(70), t.id(11), t.at(0, 0), t.at(4, 9), ''))::text, format('(done,,%s,1)', t.id(70)), 'nothing in it');
SELECT is((callboard.save_time_off(t.id(71), t.id(10), t.at(1, 0), t.at(2, 0), 'ill')).message,
    format('1 booking of Ada Byron falls into it: Rig fix (%s, pencil).', t.day(1)),
    'what is booked in it is named; a second option is meant to lie over something');
SELECT is((callboard.save_time_off(t.id(71), NULL, NULL, t.at(3, 0), NULL)).message,
    format('2 bookings of Ada Byron fall into it, first: Rig fix (%s, pencil).', t.day(1)), 'and what it reaches when changed');
SELECT is(t.off(NULL, 72, 0, 5, 'ill', 10, 11), format('done 1 3 bookings of Ada Byron, Ben Okri fall into it, first: Rig fix of Ada Byron (%s, pencil).', t.day(1)),
    'several at once as well');
RESET SESSION AUTHORIZATION;
SELECT is(callboard.booked_within(t.north(), ARRAY[t.id(10), t.id(11)], t.at(0, 0), t.at(7, 0)),
    format('4 bookings of Ada Byron, Ben Okri fall into it, first: Rig fix of Ada Byron (%s, pencil).', t.day(1)), 'of two artists');
SELECT is(callboard.booked_within(t.south(), ARRAY[t.id(10), t.id(11)], t.at(0, 0), t.at(7, 0)), NULL, 'another tenant has none');
SET SESSION AUTHORIZATION ana;
SELECT is(t.book(105, 10, 1, 18, 1, 19, 'pencil'), 'done', 'time off never refuses');
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION vic;
SELECT t.enter(NULL);
SELECT is((callboard.save_time_off(t.id(80), t.id(10), t.at(0, 0), t.at(1, 0), '')).outcome, 'not_allowed', 'a viewer may not');
SELECT is(t.off(NULL, 80, 0, 5, '', 10), 'not_allowed You may look, but not book: your role is viewer.', 'nor for several');
SELECT is((callboard.restore_artist(t.id(12))).outcome, 'not_allowed', 'nor bring anybody back');

SELECT * FROM finish();
ROLLBACK;
