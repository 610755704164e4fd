-- no_double_booking, through the functions and, as the owner, past them.
BEGIN;
SELECT plan(24);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);

SELECT is(t.book(100, 10, 0, 9, 0, 13, 'pencil'), 'done', 'a pencil');
SELECT is(t.book(101, 10, 0, 12, 0, 15, 'pencil'), 'conflict', 'a pencil over a pencil is refused');
SELECT is(t.book(101, 10, 0, 12, 0, 15, 'confirmed'), 'conflict', 'so is a confirmed one');
SELECT is((SELECT array_agg(id) FROM callboard.book(t.id(101), t.id(10), NULL, 'x', '', t.us(0, 12), t.us(0, 15),
    'confirmed', false, NULL, false)), ARRAY[t.id(100)], 'and the answer is the booking in the way');
SELECT is(t.booking(101), NULL, 'nothing of it is left');
SELECT is(t.acts(101), NULL, 'nor in the trail');
SELECT is(t.book(102, 10, 0, 13, 0, 15, 'confirmed'), 'done', 'touching is no overlap');
SELECT is(t.book(103, 10, 0, 8, 0, 9, 'confirmed'), 'done', 'on neither side');
SELECT is(t.book(104, 11, 0, 9, 0, 13, 'confirmed'), 'done', 'another artist is another matter');
SELECT is(t.book(105, 10, 0, 9, 0, 18, 'hold'), 'done', 'a hold may lie over all of it');
SELECT is(t.book(106, 10, 0, 9, 0, 18, 'hold', true), 'done', 'a second option too');
SELECT is(t.status(105, 1, 'pencil'), 'conflict,conflict', 'firming the hold meets both bookings');
SELECT is(t.booking(105), 'hold 1', 'and leaves it a hold');
SELECT is(t.book(107, 10, 1, 9, 1, 13, 'confirmed'), 'done', 'a booking on another day');
SELECT is(t.move(107, 1, 10, 0, 10, 0, 14), 'conflict,conflict', 'cannot be moved onto them');
SELECT is(t.move(107, 1, 10, 1, 11, 1, 15), 'done', 'but over its own old place');
SELECT is((SELECT outcome FROM callboard.edit(t.id(107), 2, t.id(10), NULL, 'y', NULL, t.us(0, 10), t.us(0, 11),
    NULL, false, NULL, NULL)), 'conflict', 'edit is judged as well');
SET CONSTRAINTS ALL DEFERRED;
SELECT is(t.book(108, 10, 0, 9, 0, 10, 'pencil'), 'conflict', 'SET CONSTRAINTS ALL DEFERRED helps nobody');
SET CONSTRAINTS ALL DEFERRED;
SELECT is(t.move(107, 2, 10, 0, 10, 0, 14), 'conflict,conflict', 'nor in move');
SELECT is(t.release(100, 1), 'done', 'released');
SELECT is(t.book(109, 10, 0, 9, 0, 13, 'pencil'), 'done', 'and the place is free');

RESET SESSION AUTHORIZATION;
-- 109 is 9-13, 102 is 13-15: swapped in one statement
SELECT lives_ok($$ UPDATE callboard.bookings SET
    start_time = CASE id WHEN t.id(109) THEN t.at(0, 11) ELSE t.at(0, 9) END,
    end_time = CASE id WHEN t.id(109) THEN t.at(0, 15) ELSE t.at(0, 11) END
    WHERE id IN (t.id(109), t.id(102)) $$, 'a swap in one statement passes');
SELECT throws_ok($$ UPDATE callboard.bookings SET start_time = t.at(0, 9) WHERE id = t.id(109) $$, '23P01', NULL,
    'an overlap past the functions is still refused');
SELECT throws_ok($$ UPDATE callboard.bookings SET status = NULL WHERE id = t.id(109) $$, '23502', NULL,
    'no status escapes the constraint');

SELECT * FROM finish();
ROLLBACK;
