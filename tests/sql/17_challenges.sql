-- Challenges: who may, what ends them, what the clock does, and that each step is in the trail.
BEGIN;
SELECT plan(82);
-- "ana until +24h" or "answered": the newest challenge of a pencil
CREATE FUNCTION pg_temp.challenge_of(n int) RETURNS text LANGUAGE sql AS $$
    SELECT CASE WHEN c.ended IS NULL THEN m.name || ' ' || round(extract(epoch FROM c.until - now()) / 3600) || 'h'
                     || CASE WHEN c.reminded_at IS NOT NULL THEN ' reminded' ELSE '' END
                ELSE c.ended END
    FROM t.challenges c JOIN t.members m ON m.tenant_id = c.tenant_id AND m.user_id = c.created_by
    WHERE c.pencil_id = t.id(n) ORDER BY c.created_at DESC LIMIT 1 $$;
CREATE FUNCTION pg_temp.challenge(n int, change jsonb DEFAULT NULL) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(outcome, ',') FROM callboard.challenge(t.id(n), change) $$;
CREATE FUNCTION pg_temp.why(n int, change jsonb DEFAULT NULL) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(message, '|') FROM callboard.challenge(t.id(n), change) $$;
CREATE FUNCTION pg_temp.withdraw(n int) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(outcome || coalesce(': ' || message, ''), ',') FROM callboard.withdraw_challenge(t.id(n)) $$;
CREATE FUNCTION pg_temp.option_for(n int, artist int, d1 int, h1 numeric, d2 int, h2 numeric) RETURNS jsonb LANGUAGE sql AS
$$ SELECT t.change_book(n, artist, d1, h1, d2, h2, 'hold') || '{"second": true}' $$;
CREATE FUNCTION pg_temp.time_is_over(n int) RETURNS void LANGUAGE sql SECURITY DEFINER AS
$$ UPDATE callboard.challenges SET until = clock_timestamp() - interval '1 minute' WHERE pencil_id = t.id(n) $$;

-- Ana pencils Chidi's Monday; Ben waits behind her.
SET SESSION AUTHORIZATION ana;
SELECT t.enter(800);
SELECT is(t.book(800, 12, 0, 9, 0, 18, 'pencil') || t.book(801, 12, 1, 9, 1, 18, 'confirmed')
    || t.book(802, 12, 2, 9, 2, 18, 'hold') || t.book(803, 12, 3, 9, 3, 18, 'pencil'), 'donedonedonedone', 'Ana was first');
SET SESSION AUTHORIZATION ben;
SELECT t.enter(801);
SELECT is(pg_temp.challenge(800), 'invalid', 'who does not wait cannot challenge');
SELECT is(pg_temp.why(800), 'You have no second option behind Shot: only who waits for it may challenge.', 'and is told so');
SELECT is(t.book(810, 12, 0, 9, 0, 12, 'hold', true, 'Mine'), 'done', 'now he waits');
SELECT t.enter(802);
SELECT is(pg_temp.challenge(800), 'done,done', 'and challenges');
SELECT is(pg_temp.challenge_of(800), 'Ben 24h', 'for the tenant''s hours');
SELECT is(t.acts(800), 'booked challenged', 'it is in the pencil''s trail');
SELECT is(t.booking(800), 'pencil 1', 'whose version is as it was');
SELECT is(pg_temp.challenge(800), 'done,done', 'sent twice: done');
SELECT is(t.acts(800), 'booked challenged', 'and nothing happens');
SELECT t.enter(803);
SELECT matches(pg_temp.why(800), '^Shot has been challenged already, by you, until \w+ \d+ \w+ \d\d:\d\d\.$', 'not a second time');
SELECT is(pg_temp.why(801), 'Shot is confirmed: there is nothing left to decide.', 'nor what is confirmed');
SELECT matches(pg_temp.why(802), 'timed hold', 'nor a hold');
SELECT is(pg_temp.why(810), pg_temp.why(800), 'his option asks what is in its way');
SELECT is(t.book(811, 12, 5, 9, 5, 12, 'hold', true) || pg_temp.challenge(811), 'doneinvalid', 'which may be nothing');
SELECT is(pg_temp.why(811), 'Nothing is in the way of Shot.', 'in words');
SET SESSION AUTHORIZATION ana;
SELECT t.enter(804);
SELECT is(pg_temp.why(800), 'Shot is your own pencil: confirm or release it.', 'nor one''s own pencil');
SELECT matches(pg_temp.why(810), 'only a pencil is challenged', 'nor a second option');
SELECT is(pg_temp.withdraw(800), 'gone: Only Ben can withdraw that challenge.', 'and only the challenger withdraws');
SET SESSION AUTHORIZATION vic;
SELECT t.enter(805);
SELECT is(pg_temp.challenge(800), 'not_allowed', 'a viewer may not challenge');
SELECT is(pg_temp.withdraw(800), 'not_allowed: You may look, but not book: your role is viewer.', 'nor withdraw');

-- answered
SET SESSION AUTHORIZATION ana;
SELECT t.enter(806);
SELECT is(t.status(800, 1, 'confirmed'), 'done', 'Ana confirms');
SELECT is(pg_temp.challenge_of(800), 'answered', 'which ends it');
SELECT is(t.acts(800), 'booked challenged confirmed', 'by its own word');
SELECT t.enter(807);
SELECT is(t.undo(806), 'done', 'she takes that back');
SELECT is(pg_temp.challenge_of(800), 'Ben 24h', 'and is challenged again');
SELECT t.enter(808);
SELECT is(t.move(800, 3, 12, 0, 13, 0, 18), 'done,done', 'she moves away, and the way is offered to Ben');
SELECT is(pg_temp.challenge_of(800), 'answered', 'which ends it');
SELECT t.enter(809);
SELECT is(t.undo(808), 'done', 'back');
SELECT t.enter(810);
SELECT is(t.release(800, 5), 'done,done', 'released');
SELECT is(pg_temp.challenge_of(800), 'answered', 'ended');
SELECT t.enter(811);
SELECT is(t.undo(810), 'done', 'back');
SELECT is(pg_temp.challenge_of(800), 'Ben 24h', 'challenged');

-- withdrawn
SET SESSION AUTHORIZATION ben;
SELECT t.enter(812);
SELECT is(pg_temp.withdraw(800), 'done', 'Ben withdraws');
SELECT is(pg_temp.challenge_of(800), 'withdrawn', 'it is over');
SELECT is(pg_temp.withdraw(800), 'gone: There is no challenge to withdraw.', 'once');
SELECT t.enter(813);
SELECT is(t.undo(812), 'done', 'taken back');
SELECT is(pg_temp.challenge_of(800), 'Ben 24h', 'it stands again');
SELECT t.enter(814);
SELECT is(t.undo(813), 'done', 'and once more');
SELECT is(pg_temp.challenge_of(800), 'withdrawn', 'withdrawn');
SELECT t.enter(815);
SELECT is(pg_temp.challenge(800), 'done,done', 'challenged anew');
SELECT t.enter(816);
SELECT is(t.undo(815), 'done', 'that is an act to take back too');
SELECT is(pg_temp.challenge_of(800), 'withdrawn', 'withdrawn by undo');
SELECT is(t.booking(800) || ', ' || t.booking(810), 'pencil 7, hold 1', 'neither booking was touched by any of it');
SELECT t.enter(817);
SELECT is(pg_temp.challenge(810), 'done,done', 'the option challenges');
SELECT t.enter(818);
SELECT is(t.release(810, 1), 'done', 'is given up');
SELECT is(pg_temp.challenge_of(800), 'withdrawn', 'which withdraws it');

-- with a new option, in one act
SELECT t.enter(819);
SELECT is(pg_temp.challenge(801, pg_temp.option_for(820, 12, 1, 9, 1, 18)), 'invalid', 'behind what is confirmed');
SELECT is((SELECT count(*) FROM t.bookings WHERE id = t.id(820)), 0::bigint, 'no option is made then');
SELECT is(pg_temp.challenge(800, t.change_book(820, 12, 0, 9, 0, 18)), 'invalid', 'a pencil is no option');
SELECT is(pg_temp.challenge(820, pg_temp.option_for(820, 12, 0, 9, 3, 18)), 'done,done,done', 'all pencils in its way');
SELECT is(pg_temp.challenge_of(800) || ', ' || pg_temp.challenge_of(803), 'Ben 24h, Ben 24h', 'are challenged');
SELECT t.enter(821);
SELECT is(t.undo(819), 'done', 'undo takes back both');
SELECT is(t.booking(820) || ' ' || pg_temp.challenge_of(803), 'cancelled:mistake 2 withdrawn', 'option and challenge');
SELECT t.enter(822);
SELECT is(t.undo(821), 'done', 'redo');
SELECT is(t.booking(820) || ' ' || pg_temp.challenge_of(803), 'hold 3 Ben 24h', 'brings both back');

-- What a change does to challenges is told behind it: undo and redo find each booking as it stood before.
SET SESSION AUTHORIZATION ana;
SELECT t.enter(840);
SELECT is(t.book(840, 12, 4, 9, 4, 18, 'pencil'), 'done', 'Ana pencils');
SET SESSION AUTHORIZATION ben;
SELECT t.enter(841);
SELECT is(pg_temp.challenge(840, pg_temp.option_for(841, 12, 4, 9, 4, 12)), 'done,done', 'Ben challenges');
SET SESSION AUTHORIZATION ana;
SELECT t.enter(842);
SELECT is(t.status(840, 1, 'confirmed'), 'done', 'Ana confirms');
SELECT t.enter(843);
SELECT is(t.undo(842), 'done', 'takes that back');
SELECT t.enter(844);
SELECT is(t.undo(843), 'done', 'and does it again');
SELECT is(t.booking(840) || ' ' || pg_temp.challenge_of(840), 'confirmed 4 answered', 'which confirms it again');
SELECT is(t.acts(840), 'booked challenged confirmed undone challenged undone', 'each in its place');
SELECT t.enter(845);
SELECT is(t.undo(844), 'done', 'back to the challenge');
SELECT t.enter(846);
SELECT is(t.bulk('all', t.change_move(841, 1, 12, 6, 9, 6, 12), t.change_move(840, 5, 12, 6, 13, 6, 18)),
    '0 done,1 done', 'pencil and option move apart in one statement');
SELECT t.enter(847);
SELECT is(t.undo(846), 'done,done', 'and back');
SELECT t.enter(848);
SELECT is(t.bulk('all', t.change_move(841, 3, 12, 6, 9, 6, 12), t.change_edit(840, 7, 12, 4, 9, 4, 18)),
    '0 done,1 done', 'the option goes, the pencil has another title');
SELECT is(pg_temp.challenge_of(840), 'withdrawn', 'that withdraws');
SELECT is((SELECT string_agg(format('%s %s', e.act, e.seq), ', ') FROM t.booking_events e
    WHERE e.act IN ('challenged', 'withdrawn', 'offered') AND e.version <> (
        SELECT x.version FROM t.booking_events x WHERE x.booking_id = e.booking_id AND x.seq < e.seq ORDER BY x.seq DESC
        LIMIT 1)), NULL, 'and nothing is told of a version before that is there');

-- the clock
SET SESSION AUTHORIZATION ben;
SELECT t.enter(849);
SELECT is(callboard.sweep(), 0, 'nothing is due');
RESET SESSION AUTHORIZATION;
SELECT pg_temp.time_is_over(800);
UPDATE callboard.tenants SET challenge_outcome = 'remind' WHERE id = t.north();
SET SESSION AUTHORIZATION ben;
SELECT t.enter(823);
SELECT is(callboard.sweep(), 1, 'the tenant only reminds');
SELECT is(t.booking(800) || ' ' || pg_temp.challenge_of(800), 'pencil 7 Ben 0h reminded', 'the pencil stands, the challenge too');
SELECT is(callboard.sweep(), 0, 'once');
SELECT is(right(t.acts(800), 8), 'reminded', 'it is in the trail');
RESET SESSION AUTHORIZATION;
UPDATE callboard.tenants SET challenge_outcome = 'release', promote = 'auto' WHERE id = t.north();
SET SESSION AUTHORIZATION ben;
SELECT t.enter(824);
SELECT is(callboard.sweep(), 1, 'or releases');
SELECT is(t.booking(800) || ' ' || pg_temp.challenge_of(800), 'cancelled:challenged_out 8 challenged_out', 'with its reason');
SELECT is(right(t.acts(800), 14), 'challenged_out', 'and word');
SELECT is((SELECT source || coalesce(act_id::text, '') FROM t.booking_events WHERE act = 'challenged_out'), 'sweep',
    'as nobody''s own act');
RESET SESSION AUTHORIZATION;
SELECT pg_temp.time_is_over(803);
SET SESSION AUTHORIZATION ben;
SELECT t.enter(825);
SELECT is(t.release(801, NULL) || callboard.sweep(), 'done,done,done1', 'nothing is left in the way of the option');
SELECT is((SELECT string_agg(status::text, ' ') FROM t.bookings WHERE artist_id = t.id(12) AND title = 'Shot'
    AND status = 'pencil'), 'pencil pencil pencil', 'it moved up, each time into what became free');

-- the wall
SET SESSION AUTHORIZATION eve;
SELECT callboard.enter(t.south(), t.id(830), 'cli', NULL);
SELECT is(pg_temp.challenge(803) || pg_temp.withdraw(803), 'gonegone: There is no challenge to withdraw.', 'not from outside');
SELECT is((SELECT count(*) FROM t.challenges), 0::bigint, 'nor to be seen');
SELECT * FROM finish();
ROLLBACK;
