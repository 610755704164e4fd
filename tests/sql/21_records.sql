-- The trail of records: whatever a member changes of artists, projects, time off, settings and members is written down
-- under every writer, and taken back like a booking, field by field.
BEGIN;
SELECT plan(89);

-- What happened to a record, as words: "added, changed {rate}".
CREATE FUNCTION t.told_of(kind text, id uuid) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(act || CASE act WHEN 'changed' THEN ' ' || (SELECT string_agg(k, '+' ORDER BY k)
                                    FROM jsonb_object_keys(changes) k) ELSE '' END, ', ' ORDER BY seq)
   FROM t.record_events e WHERE e.kind = $1 AND e.record_id = $2 $$;
CREATE FUNCTION t.rate(n int, rate numeric) RETURNS text LANGUAGE sql AS
$$ SELECT (callboard.save_artist(a.id, a.version, a.name, a.skills, a.department, $2, a.email, a.phone,
       a.working_pattern, a.notes, a.portfolio_url, a.bio)).outcome FROM t.artists a WHERE a.id = t.id($1) $$;
CREATE FUNCTION t.set(settings jsonb) RETURNS text LANGUAGE sql AS
$$ SELECT (callboard.save_settings($1)).outcome $$;
CREATE FUNCTION t.newest(act int, redo boolean DEFAULT false) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    PERFORM t.enter(act);
    RETURN (SELECT string_agg(DISTINCT concat_ws(': ', (u.answer).outcome, (u.answer).message), ', ')
            FROM callboard.undo_newest(redo, NULL) u);
END $$;

-- every kind, under every writer
SELECT is((SELECT string_agg(DISTINCT kind, ' ') FROM callboard.record_events
           WHERE (act, source, actor_login) = ('added', 'sql', 'postgres')), 'artist member project settings time_off',
    'what a script wrote as superuser is in the trail');
UPDATE callboard.artists SET rate = 61 WHERE id = t.id(10);
SELECT is(t.told_of('artist', t.id(10)), 'added, changed rate', 'and so is what it changes');
UPDATE callboard.artists SET rate = 61 WHERE id = t.id(10);
SELECT is(t.told_of('artist', t.id(10)), 'added, changed rate', 'a change that changes nothing is none');
SELECT throws_ok('UPDATE callboard.record_events SET act_id = NULL', '42501', 'Events are never changed or deleted.',
    'even a superuser changes no event');
SELECT throws_ok('TRUNCATE callboard.record_events', '42501', 'Events are never changed or deleted.', 'nor all');

SET SESSION AUTHORIZATION ana;
-- an artist's field
SELECT t.enter(700);
SELECT is(t.rate(10, 62), 'done', 'a rate');
SELECT is((SELECT (act, actor_id, source, act_id, changes, record ->> 'rate')::text FROM t.record_events
           WHERE kind = 'artist' ORDER BY seq DESC LIMIT 1),
    (('changed', t.id(1), 'cli', t.id(700), '{"rate": [61.00, 62.00]}'::jsonb, '62.00'))::text,
    'who, from where, as which act, before and after, and the record whole');
SELECT is(t.newest(701), 'done', 'u takes it back');
SELECT is((SELECT rate FROM t.artists WHERE id = t.id(10)), 61::numeric, 'the rate is what it was');
SELECT is(t.told_of('artist', t.id(10)), 'added, changed rate, changed rate, undone', 'as a new event');
SELECT is(t.newest(702, true), 'done', '^R does it again');
SELECT is((SELECT rate FROM t.artists WHERE id = t.id(10)), 62::numeric, 'the rate is the new one again');
SELECT is((SELECT (callboard.undo(t.id(700))).outcome), 'stale', 'what was taken back and done again is turned by its redo');
SELECT t.enter(703);
SELECT is(t.undo(702), 'done', 'which is an act like any other');

-- one order with bookings
SELECT t.enter(710);
SELECT is(t.book(100, 10, 0, 9, 0, 13, 'pencil'), 'done', 'a booking');
SELECT t.enter(711);
SELECT is((callboard.save_time_off(t.id(31), t.id(11), t.at(1, 0), t.at(2, 0), 'sick')).outcome, 'done', 'then time off');
SELECT is(t.newest(712), 'done', 'u');
SELECT is((SELECT count(*) FROM t.time_off WHERE id = t.id(31)), 0::bigint, 'takes back the time off');
SELECT is(t.booking(100), 'pencil 1', 'and not the older booking');
SELECT is(t.newest(713), 'done', 'u again');
SELECT is(t.booking(100), 'cancelled:mistake 2', 'the booking');
SELECT is(t.newest(714, true), 'done', '^R');
SELECT is(t.booking(100), 'pencil 3', 'does the booking again');
SELECT is(t.newest(715, true), 'done', '^R again');
SELECT is((SELECT (artist_id, start_time, end_time, reason)::text FROM t.time_off WHERE id = t.id(31)),
    ((t.id(11), t.at(1, 0), t.at(2, 0), 'sick'::text))::text, 'and then the time off, whole');
SELECT t.enter(716);
SELECT is((callboard.remove_time_off(t.id(31))).outcome, 'done', 'time off that is removed');
SELECT is(t.newest(717), 'done', 'comes back');
SELECT is((SELECT reason FROM t.time_off WHERE id = t.id(31)), 'sick', 'with its reason');

-- by field: two admins
RESET SESSION AUTHORIZATION;
UPDATE callboard.members SET role = 'admin' WHERE user_id = t.id(2);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(720);
SELECT is(t.set('{"hold_minutes": 45, "rest_hours": 10}'), 'done', 'ana changes two settings');
SET SESSION AUTHORIZATION ben;
SELECT t.enter(721);
SELECT is(t.set('{"max_day_hours": 14}'), 'done', 'ben another');
SET SESSION AUTHORIZATION ana;
SELECT is(t.newest(722), 'done', 'ana takes hers back all the same');
SELECT is((SELECT (hold_minutes, rest_hours, max_day_hours)::text FROM t.tenants), '(30,11,14)', 'and ben''s stands');
SELECT is(t.newest(723, true), 'done', 'and does it again');
SET SESSION AUTHORIZATION ben;
SELECT t.enter(724);
SELECT is(t.set('{"rest_hours": 9}'), 'done', 'ben changes one of the same');
SET SESSION AUTHORIZATION ana;
SELECT is(t.newest(725), 'stale: The rest hours of settings was changed since by Ben.', 'now it is refused by name');
SELECT is((SELECT (hold_minutes, rest_hours)::text FROM t.tenants), '(45,9)', 'all or nothing');
SELECT t.enter(726);
SELECT is((callboard.save_holiday(NULL, '2027-12-25', 'Christmas')).outcome, 'done', 'a holiday');
SET SESSION AUTHORIZATION ben;
SELECT t.enter(727);
SELECT is((callboard.save_holiday(NULL, '2027-12-26', 'Boxing Day')).outcome, 'done', 'and another of ben''s');
SET SESSION AUTHORIZATION ana;
SELECT is(t.newest(728), 'done', 'each takes back his own');
SELECT is((SELECT holidays::text || holiday_names FROM t.tenants), '{2027-12-26}{"2027-12-26": "Boxing Day"}',
    'and the other''s stays');

-- the trail of a tenant in which something was booked is there for good
RESET SESSION AUTHORIZATION;
SELECT throws_ok('DELETE FROM callboard.record_events', '42501', 'Events are never changed or deleted.',
    'not even a superuser deletes an event');
SET SESSION AUTHORIZATION ana;

-- roles: an undo needs what the act needs
SELECT t.enter(730);
SELECT is(t.rate(10, 70), 'done', 'ana changes a rate');
RESET SESSION AUTHORIZATION;
UPDATE callboard.members SET role = 'producer' WHERE user_id = t.id(1);
SET SESSION AUTHORIZATION ana;
SELECT is(t.newest(731), 'not_allowed: Only an admin may do that; you are a producer.', 'as a producer she may not take it back');
RESET SESSION AUTHORIZATION;
UPDATE callboard.members SET role = 'admin' WHERE user_id = t.id(1);
SET SESSION AUTHORIZATION ana;
SELECT is(t.newest(732), 'done', 'as an admin again she may');

-- memberships go through the doorman
RESET SESSION AUTHORIZATION;
REVOKE callboard_member FROM new;
SET SESSION AUTHORIZATION ana;
SELECT ok(NOT pg_has_role('new', 'callboard_member', 'MEMBER'), 'a login that is nobody''s member');
SELECT t.enter(740);
SELECT is((callboard.save_member(t.id(5), 'Newton', 'new', 'producer')).outcome, 'done', 'is attached');
SELECT ok(pg_has_role('new', 'callboard_member', 'MEMBER'), 'and let in');
SELECT is(t.newest(741), 'done', 'u takes the membership back');
SELECT ok((SELECT archived_at IS NOT NULL FROM t.members WHERE user_id = t.id(5)), 'the member is removed');
SELECT ok(NOT pg_has_role('new', 'callboard_member', 'MEMBER'), 'and shut out; the login itself stays');
SELECT is(t.newest(742, true), 'done', '^R');
SELECT ok(pg_has_role('new', 'callboard_member', 'MEMBER'), 'lets it in again');
SELECT t.enter(743);
SELECT is((callboard.remove_member(t.id(5))).outcome, 'done', 'removed by hand');
SELECT ok(NOT pg_has_role('new', 'callboard_member', 'MEMBER'), 'it is shut out in the same way');
SELECT is(t.newest(744), 'done', 'and taken back, let in');
-- never without an admin
SELECT t.enter(745);
SELECT is((callboard.save_member(t.id(5), 'Newton', 'new', 'admin')).outcome, 'done', 'a third admin');
RESET SESSION AUTHORIZATION;
UPDATE callboard.members SET role = 'producer' WHERE user_id IN (t.id(1), t.id(2));
SET SESSION AUTHORIZATION new;
SELECT t.enter(746);
SELECT is((callboard.save_member(t.id(1), 'Ana', 'ana', 'admin')).outcome, 'done', 'who makes another one');
RESET SESSION AUTHORIZATION;
UPDATE callboard.members SET archived_at = now() WHERE user_id = t.id(5);
UPDATE callboard.members SET archived_at = NULL, role = 'producer' WHERE user_id = t.id(5);
SET SESSION AUTHORIZATION ana;
SELECT is(t.newest(747), 'stale: The role of member Newton was changed since by postgres.',
    'a role that has moved on is not taken back');

-- an artist that an act added goes as removed, and not while booked
SELECT t.enter(750);
SELECT is((callboard.save_artist(t.id(15), NULL, 'Dora Dunn', '{comp}', 'Comp', 50, '', '', NULL, '', '', '')).outcome,
    'done', 'a new artist');
SELECT t.enter(751);
SELECT is(t.book(150, 15, 0, 9, 0, 13, 'pencil'), 'done', 'is booked');
SELECT t.enter(752);
SELECT alike((SELECT message FROM callboard.undo(t.id(750))), 'Still booked once, first: Shot (%', 'and then stays');
SELECT is(t.undo(751), 'done', 'without the booking');
SELECT t.enter(753);
SELECT is(t.undo(750), 'done', 'the artist goes');
SELECT ok((SELECT archived_at IS NOT NULL FROM t.artists WHERE id = t.id(15)), 'as removed');
SELECT is(t.newest(754, true), 'done', 'and comes back');
SELECT ok((SELECT archived_at IS NULL FROM t.artists WHERE id = t.id(15)), 'as it was');

-- an act of both: all of it goes, all of it comes back
SELECT t.enter(760);
SELECT is((callboard.save_artist(t.id(16), NULL, 'Emil Ek', '{comp}', 'Comp', 50, '', '', NULL, '', '', '')).outcome
    || ' ' || t.book(160, 16, 0, 9, 0, 13, 'pencil'), 'done done', 'an artist and his booking in one act');
SELECT is(t.newest(761), 'done', 'u');
SELECT is((SELECT (archived_at IS NOT NULL)::text FROM t.artists WHERE id = t.id(16)) || ' ' || t.booking(160),
    'true cancelled:mistake 2', 'takes both back');
SELECT is(t.newest(762, true), 'done', '^R');
SELECT is((SELECT (archived_at IS NULL)::text FROM t.artists WHERE id = t.id(16)) || ' ' || t.booking(160),
    'true pencil 3', 'brings both back');
SELECT is((SELECT what || ' | ' || standing FROM callboard.read_own_act_list(NULL, 1, NULL)),
    'booked Shot for Emil Ek, with 1 artist | done', 'the list of own acts tells it');

-- the log tells both kinds in one order
SELECT is((SELECT string_agg(act || ' ' || title, ', ' ORDER BY seq DESC) FROM callboard.read_log_list(NULL, 3, NULL)),
    'redone Shot, redone artist Emil Ek, undone artist Emil Ek', 'newest first');
SELECT is((SELECT string_agg(act || ': ' || difference, ', ' ORDER BY seq DESC)
           FROM callboard.read_log_list(NULL, 2, 'kind:artist artist:"Ada Byron"')), 'undone: rate 70.00 -> 61.00, changed: rate 61.00 -> 70.00',
    'of one record alone');

-- an act belongs to who began it
SELECT t.enter(770);
SELECT is(t.book(170, 12, 0, 9, 0, 13, 'pencil'), 'done', 'an act of ana''s');
RESET SESSION AUTHORIZATION;
UPDATE callboard.members SET role = 'producer' WHERE user_id = t.id(2);
SET SESSION AUTHORIZATION ben;
SELECT throws_ok($$ SELECT t.book(171, 12, 1, 9, 1, 13, 'pencil') $$, 'CB005',
    'That act is somebody else''s; an act belongs to who began it.', 'ben cannot write under its id');
RESET SESSION AUTHORIZATION;
UPDATE callboard.bookings SET notes = 'forged' WHERE id = t.id(170);
SET SESSION AUTHORIZATION ana;
SELECT is(t.newest(772), 'stale: Shot was edited since by postgres.',
    'whoever does so past the functions has changed the booking, and is no part of the act');
-- where an event comes from
SELECT callboard.enter(t.north(), t.id(773), 'sweep', NULL);
SELECT t.book(173, 12, 2, 9, 2, 13, 'pencil');
SELECT is((SELECT source FROM t.booking_events WHERE booking_id = t.id(173)), 'other', 'nobody says that the sweep wrote it');
SELECT set_config('app.source', 'import', true);
SELECT t.book(174, 12, 3, 9, 3, 13, 'pencil');
SELECT is((SELECT source FROM t.booking_events WHERE booking_id = t.id(174)), 'other', 'or an import, by setting what enter() sets');
SELECT t.enter(NULL);
RESET SESSION AUTHORIZATION;
UPDATE callboard.bookings SET status = 'hold', lapses_at = now() - interval '1 minute' WHERE id = t.id(174);
SET SESSION AUTHORIZATION ana;
SELECT callboard.sweep();
SELECT is((SELECT act || ' ' || source FROM t.booking_events WHERE booking_id = t.id(174) ORDER BY seq DESC LIMIT 1),
    'lapsed sweep', 'the sweep does');

-- asked before what one might not mean
SELECT t.enter(780);
SELECT is(t.book(180, 11, 3, 9, 3, 13, 'pencil'), 'done', 'a booking');
SELECT is((SELECT (answer).outcome || ': ' || (answer).message || ' ' || ((act).act_id = t.id(780))
           FROM callboard.undo_newest(false, NULL, t.at(7, 0), t.at(14, 0), false)), 'asks: not shown here true',
    'of another week than is shown: u asks, and says what to name');
SELECT is(t.booking(180), 'pencil 1', 'and nothing is done');
SELECT t.enter(781);
SELECT is((SELECT (answer).outcome FROM callboard.undo_newest(false, NULL, t.at(0, 0), t.at(7, 0), false)), 'done',
    'in the week that is shown it does not ask');
SELECT t.enter(782);
SELECT is(t.set('{"hold_minutes": 20}'), 'done', 'a setting');
SELECT is((SELECT (answer).message FROM callboard.undo_newest(false, NULL, t.at(0, 0), t.at(7, 0), false)),
    'not shown here', 'is not on the board');
SELECT t.enter(783);
SELECT is((SELECT (answer).outcome FROM callboard.undo_newest(false, NULL, t.at(0, 0), t.at(7, 0), true)), 'done',
    'in a list it is in sight');
SELECT t.enter(NULL);
SELECT is(t.book(184, 11, 4, 9, 4, 13, 'pencil'), 'done', 'something that is no act, and cannot be taken back');
SELECT t.enter(785);
SELECT is((SELECT (answer).message FROM callboard.undo_newest(false, NULL, t.at(0, 0), t.at(7, 0), true)),
    'not the last thing you did', 'what is older is asked about');

SELECT * FROM finish();
ROLLBACK;
