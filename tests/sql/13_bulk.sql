-- Many changes as one act: all or nothing, what fits, and what would be refused.
BEGIN;
SELECT plan(50);
SET SESSION AUTHORIZATION ben;

-- all
SELECT t.enter(701);
SELECT is(t.bulk('all', t.change_book(300, 10, 0, 9, 2, 18), t.change_book(301, 11, 0, 9, 2, 18),
    t.change_book(302, 12, 0, 9, 2, 18)), '0 done,1 done,2 done', 'three artists at once');
SELECT is((SELECT count(*) FROM t.booking_events WHERE act_id = t.id(701)), 3::bigint, 'one act');
SELECT is(t.bulk('all', t.change_book(300, 10, 0, 9, 2, 18), t.change_book(301, 11, 0, 9, 2, 18),
    t.change_book(302, 12, 0, 9, 2, 18)), '0 done,1 done,2 done', 'sent twice: done');
SELECT is((SELECT count(*) FROM t.booking_events WHERE act_id = t.id(701)), 3::bigint, 'and nothing happens');
SELECT is(t.undo(701), 'done,done,done', 'taken back in one step');
SELECT is(t.booking(301), 'cancelled:mistake 2', 'all of it');

SELECT t.enter(702);
SELECT is(t.book(310, 11, 1, 10, 1, 12, 'confirmed'), 'done', 'somebody is there');
SELECT t.enter(703);
SELECT is(t.bulk('all', t.change_book(311, 10, 1, 9, 1, 18), t.change_book(312, 11, 1, 9, 1, 18),
    t.change_book(313, 12, 1, 9, 1, 18)), '1 conflict', 'one of three is refused');
SELECT is((SELECT (answer).id FROM callboard.bulk(to_jsonb(ARRAY[t.change_book(312, 11, 1, 9, 1, 18)]), 'all')), t.id(310),
    'with what is in its way');
SELECT is((SELECT count(*) FROM t.bookings WHERE id IN (t.id(311), t.id(312), t.id(313))), 0::bigint,
    'and nothing is booked');
SELECT is(t.bulk('try', t.change_book(311, 10, 1, 9, 1, 18), t.change_book(312, 11, 1, 9, 1, 18)), '1 conflict',
    'a try says so too');
SELECT is(t.bulk('try', t.change_book(311, 10, 1, 9, 1, 18)), NULL, 'or says nothing');
SELECT is((SELECT count(*) FROM t.bookings WHERE id = t.id(311)), 0::bigint, 'and writes nothing');
SELECT is(t.bulk('all', t.change_book(314, 12, 3, 9, 3, 12), t.change_book(315, 12, 3, 10, 3, 13)),
    '0 conflict,1 conflict', 'two of one act in each other''s way');

-- fits
SELECT is(t.bulk('fits', t.change_book(311, 10, 1, 9, 1, 18), t.change_book(312, 11, 1, 9, 1, 18),
    t.change_book(313, 12, 1, 9, 1, 18)), '0 done,1 conflict,2 done', 'two of three fit');
SELECT is((SELECT count(*) FROM t.bookings WHERE id IN (t.id(311), t.id(313))), 2::bigint, 'and stand');
SELECT is(t.undo(703), 'done,done', 'and are taken back together');

-- a series that is longer than its step: what fits, in order
SELECT t.enter(790);
SELECT is(t.bulk('try', t.change_book(380, 10, 10, 9, 11, 18), t.change_book(381, 10, 11, 9, 12, 18),
    t.change_book(382, 10, 12, 9, 13, 18), t.change_book(383, 10, 13, 9, 14, 18)), '1 conflict,3 conflict',
    'every other one overlaps the one before');
SELECT is(t.bulk('fits', t.change_book(380, 10, 10, 9, 11, 18), t.change_book(381, 10, 11, 9, 12, 18),
    t.change_book(382, 10, 12, 9, 13, 18), t.change_book(383, 10, 13, 9, 14, 18)), '0 done,1 conflict,1 conflict,2 done,3 conflict',
    'and these are left out');
SELECT is(t.undo(790), 'done,done', 'taken back');

-- adjacent bookings, swaps
SELECT t.enter(704);
SELECT is(t.bulk('all', t.change_book(320, 10, 3, 9, 3, 12), t.change_book(321, 10, 3, 12, 3, 15),
    t.change_book(322, 10, 3, 15, 3, 18), t.change_book(323, 11, 3, 9, 3, 12)), '0 done,1 done,2 done,3 done', 'a full day');
SELECT t.enter(705);
SELECT is(t.bulk('all', t.change_move(320, 1, 10, 3, 12, 3, 15), t.change_move(321, 1, 10, 3, 15, 3, 18),
    t.change_move(322, 1, 10, 3, 18, 3, 21)), '0 done,1 done,2 done', 'adjacent bookings are shifted');
SELECT is(t.undo(705), 'done,done,done', 'and back');
SELECT t.enter(706);
SELECT is(t.bulk('all', t.change_move(320, 3, 11, 3, 9, 3, 12), t.change_move(323, 1, 10, 3, 9, 3, 12)),
    '0 done,1 done', 'two artists swap');
SELECT t.enter(707);
SELECT is(t.bulk('fits', t.change_move(323, 2, 10, 3, 12, 3, 15), t.change_move(321, 3, 10, 3, 15, 3, 18),
    t.change_move(322, 3, 10, 3, 18, 3, 21)), '0 done,1 done,2 done', 'what fits finds the order by itself');

-- status, release, and what is too late
SELECT t.enter(708);
SELECT is(t.bulk('all', t.change_status(320, 'confirmed'), t.change_status(321, 'confirmed'), t.change_release(322, 'killed')),
    '0 done,1 done,2 done', 'firmed and released in one act');
SELECT is(t.booking(322), 'cancelled:killed 5', 'with its reason');
SELECT is(t.acts(320), 'booked moved undone moved confirmed', 'under the words of every single change');
SELECT t.enter(709);
SELECT is(t.bulk('all', t.change_move(320, 1, 10, 4, 9, 4, 12), t.change_status(321, 'pencil'), t.change_status(322, 'pencil')),
    '0 stale,2 gone', 'an old version and a cancelled one');
SELECT is(t.booking(321), 'confirmed 5', 'keep the third from being written');
SELECT is(t.bulk('fits', t.change_move(320, 1, 10, 4, 9, 4, 12), t.change_status(321, 'pencil')), '0 stale,1 done',
    'but not where what fits was asked for');
SELECT is(t.bulk('all', t.change_status(321, 'firm'), t.change_release(320, 'lapsed'), '{"id": "x", "do": "dance"}'::jsonb
    || jsonb_build_object('id', t.id(399))), '0 invalid,1 invalid,2 invalid', 'no such status, reason, change');

-- an edit, alone and with the status
SELECT t.enter(720);
SELECT is(t.book(340, 12, 0, 9, 2, 18, 'hold') || t.book(341, 12, 1, 9, 1, 12, 'pencil'), 'donedone', 'a hold over a pencil');
SELECT t.enter(721);
SELECT is(t.bulk('all', t.change_edit(340, 1, 12, 0, 9, 0, 18), t.change_book(342, 12, 1, 12, 2, 18)), '0 done,1 done',
    'split around it, in one act');
SELECT is(t.booking(340) || ', ' || t.booking(342), 'pencil 2, pencil 1', 'firmed up in the same change');
SELECT is((SELECT title || ' ' || notes || ' ' || (start_time = t.at(0, 9) AND end_time = t.at(0, 18)) FROM t.bookings
    WHERE id = t.id(340)), 'Part note true', 'its title too; notes that are not named stay');
SELECT is(t.undo(721), 'done,done', 'taken back in one step');
SELECT is(t.booking(340) || ', ' || t.booking(342), 'hold 3, cancelled:mistake 2', 'to what it was');
SELECT is(t.bulk('all', t.change_edit(340, 1, 12, 0, 9, 0, 18), t.change_edit(341, 1, 12, 0, 9, 0, 18) || '{"status": "firm"}'),
    '0 stale,1 invalid', 'an old version, no such status');
SELECT is(t.bulk('all', t.change_edit(341, 1, 12, 1, 9, 1, 12) - 'status'), '0 done', 'without a status it keeps its own');
SELECT is(t.booking(341), 'pencil 2', 'and is changed');

-- the list itself
SELECT is(t.bulk('all', t.change_status(320, 'pencil'), t.change_release(320, 'killed')), '- invalid', 'one booking twice');
SELECT is((SELECT (answer).message FROM callboard.bulk('[]', 'all')), 'There is nothing to change.', 'an empty list');
SELECT is(t.bulk('some', t.change_status(320, 'pencil')), '- invalid', 'an unheard-of way');
SELECT is((SELECT (answer).message FROM callboard.bulk((SELECT jsonb_agg(t.change_status(n, 'pencil'))
    FROM generate_series(1000, 1500) n), 'all')), 'One act changes at most 500 bookings.', 'too many');

-- options move up once everything stands
RESET SESSION AUTHORIZATION;
UPDATE callboard.tenants SET promote = 'auto' WHERE id = t.north();
SET SESSION AUTHORIZATION ben;
SELECT t.enter(710);
SELECT is(t.book(330, 13, 0, 9, 0, 12, 'pencil') || t.book(331, 13, 1, 9, 1, 12, 'pencil')
    || t.book(332, 13, 0, 9, 0, 12, 'hold', true), 'donedonedone', 'two pencils, an option behind the first');
SELECT t.enter(711);
SELECT is(t.bulk('all', t.change_move(330, 1, 13, 1, 9, 1, 12), t.change_move(331, 1, 13, 0, 9, 0, 12)),
    '0 done,1 done', 'they change places: the option''s way is not free in between');
SELECT t.enter(712);
SELECT is(t.bulk('all', t.change_release(330, 'released'), t.change_release(331, 'released')), '0 done,1 done,- done',
    'both released: it moves up');

-- who may not
SET SESSION AUTHORIZATION vic;
SELECT t.enter(713);
SELECT is(t.bulk('all', t.change_status(320, 'pencil')), '- not_allowed', 'a viewer may not');
SET SESSION AUTHORIZATION eve;
SELECT callboard.enter(t.south(), t.id(714), 'cli', NULL);
SELECT is(t.bulk('all', t.change_release(320, 'killed')), '0 gone', 'nor another tenant''s admin');
SELECT * FROM finish();
ROLLBACK;
