-- Every outcome of the write functions.
BEGIN;
SELECT plan(52);
SET SESSION AUTHORIZATION ben;
SELECT t.enter(601);

-- book
SELECT is(t.book(100, 10, 0, 9, 0, 13, 'pencil'), 'done', 'a producer books');
SELECT is(t.book(100, 10, 0, 9, 0, 13, 'pencil'), 'done', 'the same id with the same content: done');
SELECT is(t.booking(100), 'pencil 1', 'once');
SELECT is(t.acts(100), 'booked', 'with one event');
SELECT is(t.book(100, 10, 0, 9, 0, 14, 'pencil'), 'invalid', 'the same id with other content: invalid');
SELECT is((SELECT message FROM callboard.book(t.id(101), t.id(10), NULL, E'a\nb', '', t.us(1, 9), t.us(1, 10), 'hold',
    false, NULL, false)), 'The title has control characters in it.', 'a title is one clean line');
SELECT is((SELECT message FROM callboard.book(t.id(101), t.id(10), NULL, '', '', t.us(1, 9), t.us(1, 10), 'hold',
    false, NULL, false)), 'A booking needs a title.', 'and there is one');
SELECT is((SELECT message FROM callboard.book(t.id(101), t.id(10), NULL, 'x', '', t.us(1, 10), t.us(1, 9), 'hold',
    false, NULL, false)), 'The end is not after the start.', 'the end is after the start');
SELECT is((SELECT message FROM callboard.book(t.id(101), t.id(10), NULL, 'x', '', t.us(1, 9), 9000000000000000000,
    'hold', false, NULL, false)), 'A booking needs a start and an end between the years 1 and 9999.', 'in our era');
SELECT is((SELECT message FROM callboard.book(t.id(101), t.id(10), NULL, 'x', '', t.us(1, 9), t.us(370, 9), 'hold',
    false, NULL, false)), 'A booking is at most a year long.', 'within a year');
SELECT is((SELECT message FROM callboard.book(t.id(101), t.id(99), NULL, 'x', '', t.us(1, 9), t.us(1, 10), 'hold',
    false, NULL, false)), 'There is no such artist.', 'with an artist');
SELECT is((SELECT message FROM callboard.book(t.id(101), t.id(10), t.id(29), 'x', '', t.us(1, 9), t.us(1, 10), 'hold',
    false, NULL, false)), 'There is no such project.', 'and a project there is');
SELECT is(t.book(101, 10, 1, 9, 1, 10, 'cancelled'), 'invalid', 'nothing is booked as cancelled');
SELECT is(t.book(101, 10, 1, 9, 1, 10, 'firm'), 'invalid', 'nor as anything unheard of');
SELECT is(t.book(101, 10, 1, 9, 1, 10, 'pencil', true), 'invalid', 'a pencil is no second option');
SELECT is(t.book(NULL, 10, 1, 9, 1, 10, 'pencil'), 'invalid', 'an id is needed');

-- stale, gone, lapsed
SELECT t.enter(602);
SELECT is(t.move(100, 1, 10, 0, 10, 0, 14), 'done', 'moved');
SELECT is(t.move(100, 1, 10, 0, 10, 0, 14), 'done', 'the same act again, sent twice: done');
SELECT is(t.booking(100), 'pencil 2', 'once');
SELECT is(t.move(100, 1, 10, 0, 11, 0, 14), 'stale', 'another change from an old version: stale');
SELECT t.enter(603);
SELECT is(t.move(100, 1, 10, 0, 10, 0, 14), 'stale', 'and the same change by another act too');
SELECT is((SELECT version FROM callboard.move(t.id(100), 1, NULL, t.us(0, 11), NULL)), 2, 'with the fresh row');
SELECT is(t.status(100, 1, 'confirmed'), 'stale', 'a stale status');
SELECT is(t.release(100, 1), 'stale', 'a stale release');
SELECT is(t.move(100, NULL, 10, 0, 11, 0, 14), 'done', 'no version: whatever it is');
SELECT is((SELECT outcome FROM callboard.edit(t.id(100), 3, t.id(11), NULL, 'New', NULL, t.us(0, 9), t.us(0, 10),
    t.us(0, 8), true, NULL, NULL)), 'done', 'everything edited at once');
SELECT is((SELECT (artist_id, project_id, title, notes, heavy, version)::text FROM t.bookings
    WHERE id = t.id(100)), (t.id(11), NULL::uuid, 'New', 'note', true, 4)::text, 'notes stay where NULL was given');
SELECT is(t.move(199, 1, 10, 0, 10, 0, 14), 'gone', 'no such booking');
SELECT is(t.status(199, 1, 'hold'), 'gone', 'no such booking to firm');
SELECT is(t.release(199, 1), 'gone', 'or to release');
SELECT is(t.release(100, 4, 'lapsed'), 'invalid', 'people do not give the clock''s reasons');
SELECT is(t.release(100, 4, 'killed'), 'done', 'released');
SELECT is(t.release(100, 4, 'killed'), 'done', 'the same act twice: done');
SELECT t.enter(604);
SELECT is(t.release(100, 5), 'gone', 'what is cancelled is gone');
SELECT is(t.status(100, 5, 'pencil'), 'gone', 'and does not come back by a status');
SELECT is(t.status(100, 5, 'cancelled'), 'invalid', 'nor is it cancelled by one');

-- holds
SELECT is(t.book(110, 10, 2, 9, 2, 10, 'hold'), 'done', 'a hold');
SELECT ok((SELECT lapses_at BETWEEN clock_timestamp() + interval '29 minutes' AND clock_timestamp() + interval '30 minutes'
    FROM t.bookings WHERE id = t.id(110)), 'lapses after the tenant''s half hour');
SELECT is(t.status(110, 1, 'confirmed'), 'done', 'is firmed');
SELECT ok((SELECT lapses_at IS NULL FROM t.bookings WHERE id = t.id(110)), 'and lapses no more');
SELECT is(t.status(110, 2, 'hold'), 'done', 'softened');
SELECT ok((SELECT lapses_at > clock_timestamp() FROM t.bookings WHERE id = t.id(110)), 'it lapses anew');
SELECT is(t.status(110, 3, 'hold', true), 'done', 'or queues as a second option');
SELECT is((SELECT (lapses_at IS NULL, queued_at IS NOT NULL)::text FROM t.bookings WHERE id = t.id(110)),
    '(t,t)', 'without lapsing');
SELECT is(t.book(111, 10, 3, 9, 3, 10, 'hold'), 'done', 'another hold');
RESET SESSION AUTHORIZATION;
UPDATE callboard.bookings SET lapses_at = clock_timestamp() - interval '1 second' WHERE id = t.id(111);
SET SESSION AUTHORIZATION ben;
SELECT t.enter(508);
SELECT is(t.status(111, NULL, 'pencil'), 'lapsed', 'a lapsed hold is not firmed');
SELECT is(t.move(111, NULL, 10, 3, 9, 3, 11), 'lapsed', 'nor moved');
SELECT is((SELECT count(*) FROM callboard.read_week_table(t.at(3, 0), t.at(4, 0))), 0::bigint, 'nor shown');
SET SESSION AUTHORIZATION vic;
SELECT t.enter(509);
SELECT is(callboard.sweep(), 1, 'the sweep writes it down, whoever is looking');
SELECT is(t.booking(111) || ' ' || t.acts(111), 'cancelled:lapsed 3 booked held lapsed', 'with its event');
SELECT is(t.release(111, NULL), 'not_allowed', 'but a viewer writes nothing');
SELECT is((SELECT string_agg(DISTINCT outcome, ',') FROM (
    SELECT t.book(120, 10, 4, 9, 4, 10, 'hold') AS outcome UNION ALL SELECT t.move(110, NULL, 10, 2, 9, 2, 11)
    UNION ALL SELECT t.status(110, NULL, 'pencil') UNION ALL SELECT t.undo(602)
    UNION ALL SELECT outcome FROM callboard.edit(t.id(110), NULL, t.id(10), NULL, 'x', '', 0, 1, NULL, false, NULL, NULL)
    UNION ALL SELECT outcome FROM callboard.import_bookings('[]', false, false, false)
    UNION ALL SELECT (callboard.save_time_off(t.id(31), t.id(10), t.at(0, 0), t.at(1, 0), '')).outcome
    UNION ALL SELECT (callboard.remove_time_off(t.id(30))).outcome) x), 'not_allowed', 'by no function at all');

SELECT * FROM finish();
ROLLBACK;
