-- undo() and redo: one's own acts, whole, as new acts.
BEGIN;
SELECT plan(40);
SET SESSION AUTHORIZATION ana;

SELECT t.enter(601);
SELECT is(t.book(100, 10, 0, 9, 0, 13, 'pencil'), 'done', 'booked');
SELECT t.enter(602);
SELECT is(t.move(100, 1, 11, 1, 9, 1, 13), 'done', 'moved');
SELECT t.enter(603);
SELECT is(t.undo(602), 'done', 'the move is taken back');
SELECT is((SELECT (artist_id, start_time, version)::text FROM t.bookings WHERE id = t.id(100)),
    (t.id(10), t.at(0, 9), 3)::text, 'it stands where it stood');
SELECT is(t.acts(100), 'booked moved undone', 'as a new event');
SELECT is(t.undo(602), 'done', 'the same undo again, its answer having been lost: done');
SELECT is(t.acts(100), 'booked moved undone', 'and nothing happens');
SELECT t.enter(604);
SELECT is(t.undo(602), 'stale', 'by another act it is too late');
SELECT is(t.undo(603), 'done', 'redo is the undo of the undo');
SELECT is((SELECT artist_id FROM t.bookings WHERE id = t.id(100)), t.id(11), 'and moves it again');
SELECT t.enter(605);
SELECT is(t.undo(601), 'stale', 'what has moved on since is not taken back');
SELECT is(t.undo(699), 'gone', 'an act nobody made');
SELECT is(t.undo(NULL), 'gone', 'or no act at all');

SELECT t.enter(610);
SELECT is(t.book(110, 12, 0, 9, 0, 13, 'hold'), 'done', 'a booking of its own');
SELECT t.enter(611);
SELECT is(t.undo(610), 'done', 'booking is taken back');
SELECT is(t.booking(110), 'cancelled:mistake 2', 'as cancelled by mistake');
SELECT t.enter(612);
SELECT is(t.undo(611), 'done', 'and redone');
SELECT is(t.booking(110), 'hold 3', 'it is a hold again');
SELECT ok((SELECT lapses_at > clock_timestamp() FROM t.bookings WHERE id = t.id(110)), 'that has time to live');

SELECT t.enter(620);
SELECT is(t.release(100, NULL), 'done', 'a release');
SELECT t.enter(621);
SELECT is(t.book(120, 11, 1, 9, 1, 13, 'confirmed'), 'done', 'somebody takes the place');
SELECT t.enter(622);
SELECT is((SELECT outcome || ' ' || id FROM callboard.undo(t.id(620))), 'conflict ' || t.id(120),
    'the release cannot be taken back, and the answer is what is in the way');
SELECT is(t.booking(100), 'cancelled:released 5', 'it stays released');
SELECT is(t.release(120, NULL), 'done', 'the place is free again');
SELECT t.enter(623);
SELECT is(t.undo(620), 'done', 'now it can');
SELECT is(t.booking(100), 'pencil 6', 'and is a pencil again');

-- an act of several bookings: all or nothing
SELECT t.enter(630);
SELECT is(t.book(130, 10, 3, 9, 3, 10, 'pencil') || t.book(131, 10, 3, 10, 3, 11, 'pencil'), 'donedone', 'a bulk act');
SELECT t.enter(631);
SELECT is(t.undo(630), 'done,done', 'is taken back as one');
SELECT t.enter(632);
SELECT is(t.book(132, 10, 3, 10.5, 3, 12, 'confirmed'), 'done', 'one of its places is taken');
SELECT t.enter(633);
SELECT is(t.undo(631), 'conflict', 'redone it would conflict');
SELECT is(t.booking(130) || ', ' || t.booking(131), 'cancelled:mistake 2, cancelled:mistake 2', 'so none of it is');

-- several steps back and forth again
SELECT t.enter(650);
SELECT is(t.book(150, 12, 4, 9, 4, 10, 'pencil'), 'done', 'booked');
SELECT t.enter(651);
SELECT is(t.move(150, NULL, 12, 4, 11, 4, 12), 'done', 'moved');
SELECT t.enter(652);
SELECT is(t.status(150, NULL, 'confirmed'), 'done', 'confirmed');
SELECT t.enter(653);
SELECT is(t.undo(652), 'done', 'one step back');
SELECT t.enter(654);
SELECT is(t.undo(651), 'done', 'and another');
SELECT is((SELECT (start_time, status)::text FROM t.bookings WHERE id = t.id(150)),
    (t.at(4, 9), 'pencil')::text, 'to where it began');
SELECT t.enter(655);
SELECT is(t.undo(654), 'done', 'and forth');

RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION ben;
SELECT t.enter(640);
SELECT is(t.undo(632), 'not_allowed', 'only one''s own acts');
SELECT is(t.booking(132), 'confirmed 1', 'others'' stay');

SELECT * FROM finish();
ROLLBACK;
