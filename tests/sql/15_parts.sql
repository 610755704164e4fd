-- Second options of which some days become free: those move up, the rest waits on in its place.
BEGIN;
SELECT plan(35);
SET SESSION AUTHORIZATION ana;
SELECT callboard.save_settings('{"promote": "auto"}') FROM t.enter(850);
SELECT t.enter(851);
-- Monday to Friday behind a booking a day
SELECT is((SELECT string_agg(t.book(100 + d, 11, d, 9, d, 18, 'pencil'), ',') FROM generate_series(0, 4) d),
    'done,done,done,done,done', 'five days taken by five');
SELECT is(t.book(110, 11, 0, 9, 4, 18, 'hold', true), 'done', 'an option on all of them');
SELECT is(t.book(111, 11, 2, 9, 3, 18, 'hold', true), 'done', 'one behind that');
SELECT t.enter(852);
SAVEPOINT week;
SELECT is(t.release(102, 1), 'done,done,done,done', 'the middle becomes free: a pencil, and the rest on both sides');
SELECT is(t.stands(11), '0 pencil, 0-1 option, 1 pencil, 2 pencil 110, 2-3 option, 3 pencil, 3-4 option 110, 4 pencil',
    'the option keeps the first days; the others are split from it');
SELECT is((SELECT count(DISTINCT queued_at) FROM t.bookings WHERE t.id(110) IN (id, split_from)
    AND status = 'hold'), 1::bigint, 'with its place in the queue');
SELECT is((SELECT string_agg(act, ',' ORDER BY e.seq) FROM t.booking_events e JOIN t.bookings b ON b.id = booking_id
    WHERE split_from = t.id(110)), 'promoted,split', 'each says in its history what it is');
SELECT is((SELECT string_agg(DISTINCT (created_by = t.id(1) AND title = 'Shot' AND notes = 'note')::text, ',')
    FROM t.bookings WHERE split_from = t.id(110)), 'true', 'and is whose it was');
SELECT t.enter(853);
SELECT is(t.undo(852) || ' ' || t.stands(11),
    'done,done,done,done 0 pencil, 0-4 option, 1 pencil, 2 pencil, 2-3 option, 3 pencil, 4 pencil', 'taken back as one');
SELECT t.enter(854);
SELECT is(t.undo(853) || ' ' || t.stands(11), 'done,done,done,done '
    '0 pencil, 0-1 option, 1 pencil, 2 pencil 110, 2-3 option, 3 pencil, 3-4 option 110, 4 pencil', 'and done again');
ROLLBACK TO week;
SELECT is(t.bulk('all', t.change_release(101, 'released'), t.change_release(103, 'released')),
    '0 done,1 done,- done,- done,- done,- done,- done', 'two parts at once');
SELECT is(t.stands(11), '0 option, 0 pencil, 1 pencil 110, 2 option 110, 2 pencil, 2-3 option, 3 pencil 110, 4 option 110, 4 pencil',
    'are two pencils between what waits on');
ROLLBACK TO week;
SELECT is(t.bulk('all', t.change_release(102, 'released'), t.change_release(103, 'released')),
    '0 done,1 done,- done,- done,- done', 'days in a row');
SELECT is(t.stands(11), '0 pencil, 0-1 option, 1 pencil, 2-3 option, 2-3 pencil 110, 4 option 110, 4 pencil', 'are one pencil');
ROLLBACK TO week;
SELECT is(t.bulk('fits', t.change_release(102, 'released'), t.change_release(103, 'released')),
    '0 done,0 done,0 done,0 done,1 done,1 done,1 done', 'one after the other');
ROLLBACK TO week;
SELECT is(t.release(100, 1) || t.release(104, 1) || t.release(103, 1), 'done,done,donedone,done,donedone,done,done',
    'at the ends');
SELECT is(t.stands(11), '0 pencil 110, 1 pencil, 1-2 option, 2 pencil, 2-3 option, 3 pencil 110, 4 pencil 110',
    'what is left of the option is one stretch');
SELECT is(t.bulk('all', t.change_release(101, 'released'), t.change_release(102, 'released')),
    '0 done,1 done,- done', 'and moves up when the last is gone');
SELECT is(t.stands(11), '0 pencil 110, 1-2 pencil, 2-3 option, 3 pencil 110, 4 pencil 110', 'as the booking it was');
ROLLBACK TO week;
SELECT is(t.move(102, 1, 11, 2, 9, 2, 13) || ' ' || t.acts(110), 'done booked', 'half a day is none');
ROLLBACK TO week;
SELECT is(t.book(120, 11, 2, 20, 2, 22, 'pencil') || t.release(102, 1), 'donedone,done,done,done',
    'what is booked after hours is in nobody''s way');
ROLLBACK TO week;
SELECT is(t.book(120, 11, 2, 20, 2, 22, 'pencil') || t.bulk('all', t.change_release(102, 'released'), t.change_release(103, 'released')),
    'done0 done,1 done,- done,- done,- done,- done', 'but two days around it are two');
ROLLBACK TO week;

-- offered: only what is taken is split
SELECT callboard.save_settings('{"promote": "offer"}') FROM t.enter(855);
SELECT t.enter(856);
SELECT is(t.release(102, 1) || ' ' || t.acts(110) || ' ' || t.acts(111), 'done,done booked offered booked',
    'the first is offered his day, the second nothing');
SELECT is(t.take(111, 1), 'conflict', 'who is behind him cannot take it');
SELECT is(t.release(103, 1), 'done,done', 'the next day');
SELECT is(t.take(111, 1), 'invalid', 'whatever is free: the first comes first');
SELECT t.enter(857);
SELECT is(t.bulk('all', t.change_take(110)), '0 done,0 done,0 done', 'taken in a bulk act');
SELECT is(t.stands(11), '0 pencil, 0-1 option, 1 pencil, 2-3 option, 2-3 pencil 110, 4 option 110, 4 pencil', 'split as it is alone');
SELECT is(t.bulk('all', t.change_take(111)), '0 conflict', 'refused where something is in the way');
SELECT t.enter(858);
SELECT is(t.undo(857), 'done,done,done,done', 'and taken back: it is offered again');

-- days off between two stretches belong to neither
SELECT t.enter(859);
SELECT is(t.book(130, 10, 3, 9, 4, 18, 'pencil') || t.book(131, 10, 7, 9, 8, 18, 'pencil')
          || t.book(132, 10, 3, 9, 8, 18, 'hold', true), 'donedonedone', 'an option over a weekend behind two');
SELECT t.enter(860);
SELECT is(t.release(130, 1) || t.take(132, 1), 'done,donedone,done', 'the first goes');
SELECT is(t.stands(10), '3-4 pencil 132, 7-8 option, 7-8 pencil', 'Thursday and Friday are taken, Monday and Tuesday wait');


-- a public holiday is a day off for whoever has a pattern (Ada), and none for who has not (Ben)
RESET SESSION AUTHORIZATION;
UPDATE callboard.tenants SET holidays = ARRAY[(t.at(64, 12) AT TIME ZONE 'Europe/Berlin')::date] WHERE id = t.north();
SELECT is((SELECT count(*) FROM callboard.bookings b, callboard.option_days('Europe/Berlin', jsonb_populate_record(b,
    jsonb_build_object('artist_id', t.id(10), 'start_time', t.at(63, 9), 'end_time', t.at(65, 18)))) WHERE b.id = t.id(110)),
    2::bigint,
    'a holiday is no day of an option');
SELECT is((SELECT count(*) FROM callboard.bookings b, callboard.option_days('Europe/Berlin', jsonb_populate_record(b,
    jsonb_build_object('artist_id', t.id(11), 'start_time', t.at(63, 9), 'end_time', t.at(65, 18)))) WHERE b.id = t.id(110)),
    3::bigint, 'but one for who works without a pattern');
SELECT * FROM finish();
ROLLBACK;
