-- The past, the version, the trail: what the triggers see to under every writer.
BEGIN;
SELECT plan(31);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(501);

SELECT is((SELECT outcome || ': ' || message FROM callboard.book(t.id(100), t.id(10), NULL, 'x', '',
    callboard.us(now() - interval '1 hour'), callboard.us(now() + interval '1 hour'), 'pencil', false, NULL, false)),
    'invalid: The past is closed to bookings: begin now or later.', 'nothing is booked into the past');
SELECT is((SELECT outcome FROM callboard.book(t.id(101), t.id(10), NULL, 'x', '',
    callboard.us(now() - interval '4 minutes'), callboard.us(now() + interval '1 hour'), 'pencil', false, NULL, false)),
    'done', 'five minutes of grace');
SELECT is(t.acts(101), 'booked', 'booking writes one event');
SELECT is((SELECT (act_id, actor_id, actor_login, source, version, title, status::text)::text
    FROM t.booking_events WHERE booking_id = t.id(101)),
    (t.id(501), t.id(1), 'ana', 'cli', 1, 'x', 'pencil')::text, 'which says who, from where, in which act, what');
SELECT t.enter(502);
SELECT is((SELECT outcome FROM callboard.move(t.id(101), 1, NULL, callboard.us(now() - interval '2 hours'), NULL)),
    'invalid', 'nothing is moved into the past');
SELECT is(t.acts(101), 'booked', 'what was refused leaves no event');

RESET SESSION AUTHORIZATION;
SET LOCAL app.past = 'import';
UPDATE callboard.bookings SET start_time = now() - interval '3 days', end_time = now() - interval '2 days'
WHERE id = t.id(101);
SET LOCAL app.past = '';
SELECT throws_ok($$ UPDATE callboard.bookings SET start_time = start_time - interval '1 hour' WHERE id = t.id(101) $$,
    '23514', 'The past is closed to bookings: begin now or later.', 'the trigger guards the past under any writer');
SELECT throws_ok($$ INSERT INTO callboard.bookings (tenant_id, id, artist_id, title, start_time, end_time, status,
    created_by) VALUES (t.north(), t.id(102), t.id(12), 'x', now() - interval '1 day', now(), 'confirmed', t.id(1)) $$,
    '23514', 'The past is closed to bookings: begin now or later.', 'on insert too');
SELECT lives_ok($$ UPDATE callboard.bookings SET notes = 'seen', start_time = start_time WHERE id = t.id(101) $$,
    'a past booking can still be edited');
SET SESSION AUTHORIZATION ana;
SELECT t.enter(303);
SELECT is((SELECT outcome FROM callboard.set_status(t.id(101), NULL, 'confirmed', false)), 'done', 'and firmed');
SELECT is(t.release(101, NULL, 'mistake'), 'done', 'and released');
SELECT is(t.booking(101), 'cancelled:mistake 5', 'the version counts each change, two in one transaction too');
SELECT is(t.acts(101), 'booked moved edited confirmed released', 'the trail names each');
SELECT is((SELECT changes -> 'status' FROM t.booking_events WHERE booking_id = t.id(101)
    ORDER BY seq DESC LIMIT 1), '["confirmed", "cancelled"]'::jsonb, 'with what was before and after');
SELECT is((SELECT count(*) FROM t.booking_events WHERE booking_id = t.id(101)
    AND changes = '{}'), 0::bigint, 'no event without a change');

SET LOCAL app.verb = 'promoted';
SET LOCAL app.past = 'import';
SELECT is((SELECT outcome FROM callboard.book(t.id(103), t.id(10), NULL, 'x', '',
    callboard.us(now() - interval '1 hour'), callboard.us(now() + interval '1 hour'), 'pencil', false, NULL, false)),
    'invalid', 'a member cannot open the past by a setting');
SET LOCAL app.verb = 'promoted';
SELECT is(t.book(104, 10, 0, 9, 0, 10, 'hold'), 'done', 'a hold');
SET LOCAL app.verb = 'promoted';
SELECT is(t.status(104, 1, 'pencil'), 'done', 'made a pencil');
SELECT is(t.acts(104), 'booked pencilled', 'nor forge the trail by one');
SET LOCAL app.source = 'Robert''); DROP TABLE';
SELECT is(t.status(104, 2, 'confirmed'), 'done', 'an odd source does no harm');
SELECT is((SELECT source FROM t.booking_events WHERE booking_id = t.id(104) ORDER BY seq DESC LIMIT 1),
    'other', 'and is not believed');
SELECT is(t.status(104, 3, 'confirmed'), 'done', 'the same status again is done');
SELECT is(t.booking(104), 'confirmed 3', 'and changes nothing');

RESET SESSION AUTHORIZATION;
SELECT throws_ok('UPDATE callboard.booking_events SET actor_login = $q$x$q$', '42501', NULL, 'events are not changed');
SELECT throws_ok('DELETE FROM callboard.booking_events', '42501', NULL, 'nor deleted');
SELECT throws_ok('TRUNCATE callboard.booking_events', '42501', NULL, 'nor emptied');
SELECT lives_ok($$ DELETE FROM callboard.bookings WHERE id = t.id(104) $$, 'the operator can delete a booking');
SELECT is(t.acts(104), 'booked pencilled confirmed deleted', 'its history stays');
SELECT throws_ok($$ DELETE FROM callboard.tenants WHERE id = t.north() $$, '23503', NULL, 'a tenant cannot vanish');
SELECT throws_ok($$ INSERT INTO callboard.bookings (tenant_id, id, artist_id, title, start_time, end_time, status,
    created_by) VALUES (t.north(), t.id(105), t.id(1010), 'x', t.at(0, 9), t.at(0, 10), 'confirmed', t.id(1)) $$,
    '23503', NULL, 'a booking cannot name another tenant''s artist');
SELECT throws_ok($$ INSERT INTO callboard.artists (tenant_id, id, name) VALUES (t.north(), t.id(19), E'a\x1b[31m') $$,
    '23514', NULL, 'no control characters in names');

SELECT * FROM finish();
ROLLBACK;
