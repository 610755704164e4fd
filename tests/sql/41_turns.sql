-- Undo against the tricks that were tried on it: acts that take themselves back, memberships that are over, names that are
-- taken by now, what the operator has blanked.
BEGIN;
SELECT plan(40);

CREATE FUNCTION pg_temp.rate(n int, rate numeric) RETURNS text LANGUAGE sql AS
$$ SELECT (callboard.save_artist(a.id, a.version, a.name, a.skills, a.department, $2, a.email, a.phone,
       a.working_pattern, a.notes, a.portfolio_url, a.bio)).outcome FROM t.artists a WHERE a.id = t.id($1) $$;
CREATE FUNCTION pg_temp.add(n int, name text, another boolean DEFAULT false) RETURNS text LANGUAGE sql AS
$$ SELECT (callboard.save_artist(t.id(n), NULL, name, '{}', '', 50, '', '', NULL, '', '', '', another)).outcome $$;
-- undo as an act of a number (NULL: without an id), in words
CREATE FUNCTION pg_temp.u(act int, of int) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    PERFORM t.enter(act);
    RETURN (SELECT string_agg(DISTINCT concat_ws(': ', outcome, message), ', ') FROM callboard.undo(t.id(of)));
END $$;
CREATE FUNCTION pg_temp.newest(act int, redo boolean DEFAULT false) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    PERFORM t.enter(act);
    RETURN (SELECT string_agg(DISTINCT concat_ws(': ', (u.answer).outcome, (u.answer).message), ', ')
            FROM callboard.undo_newest(redo, NULL) u);
END $$;

-- an act of its own
SET SESSION AUTHORIZATION ana;
SELECT t.enter(900);
SELECT is(pg_temp.rate(10, 65), 'done', 'a rate');
SELECT is(pg_temp.u(900, 900), 'done', 'is taken back by who names the very act');
SELECT is((SELECT act_id <> t.id(900) AND undoes = t.id(900) FROM t.record_events ORDER BY seq DESC LIMIT 1), true,
    'as an act of its own: none takes itself back');
SELECT is((SELECT string_agg(outcome, ',') FROM callboard.undo((SELECT act_id FROM t.record_events ORDER BY seq DESC LIMIT 1))),
    'done', 'nor do two each other');
SELECT t.enter(900);
SELECT is(pg_temp.rate(11, 99), 'done', 'whatever is written under that id afterwards');
SET LOCAL statement_timeout = '20s'; -- it would go on for ever
SELECT is((SELECT count(*) FROM callboard.own_acts(NULL, 5)), 1::bigint, 'the chain of the acts has an end');
SET LOCAL statement_timeout = 0;
SELECT is(pg_temp.rate(11, 80), 'done', 'a rate is put right');
SELECT t.enter(902);
SELECT is(pg_temp.rate(10, 66), 'done', 'a rate');
SELECT is(pg_temp.u(NULL, 902), 'done', 'is taken back by who names no act');
SELECT is((SELECT act_id IS NOT NULL AND undoes = t.id(902) FROM t.record_events ORDER BY seq DESC LIMIT 1), true,
    'which is given an id');
SELECT is(pg_temp.newest(903, true), 'done', 'and so can be done again');

-- who was removed is not let in
SELECT t.enter(910);
SELECT is((callboard.save_member(t.id(5), 'Newton', 'new', 'producer')).outcome, 'done', 'a member');
SELECT t.enter(911);
SELECT is((callboard.save_member(t.id(5), 'Newton', 'new', 'viewer')).outcome, 'done', 'becomes a viewer');
SELECT t.enter(912);
SELECT is((callboard.remove_member(t.id(5))).outcome, 'done', 'and is removed');
SELECT is(pg_temp.u(913, 911), 'done', 'the role is what it was');
SELECT ok(NOT pg_has_role('new', 'callboard_member', 'MEMBER'), 'of somebody who stays outside');

-- what an act added and somebody has removed since
SELECT t.enter(920);
SELECT is(pg_temp.add(50, 'Jo Moss'), 'done', 'an artist');
SELECT t.enter(921);
SELECT is((callboard.remove_artist(t.id(50))).outcome, 'done', 'who is removed');
SELECT is((SELECT message FROM (SELECT (act).why AS message, (act).act_id FROM callboard.own_acts(NULL, 5)) a
           WHERE act_id = t.id(920)), 'The artist Jo Moss was removed since by you', 'the list of own acts says so');
SELECT is(pg_temp.u(922, 920), 'stale: The artist Jo Moss was removed since by you.', 'and is not removed once more');

-- who comes back while another has the name
SELECT t.enter(930);
SELECT is(pg_temp.add(51, 'Jo Móss'), 'done', 'another one of nearly that name');
SELECT is(pg_temp.u(931, 921), 'done', 'does not keep the first from coming back');
SELECT is((SELECT string_agg(name || ' ' || twin, ', ' ORDER BY twin) FROM t.artists WHERE folded = 'jo moss'),
    'Jo Móss 0, Jo Moss 1', 'with the next number');
SELECT is(pg_temp.u(932, 931), 'done', 'and goes again');
SELECT t.enter(933);
SELECT set_config('app.another', 'yes', true);
SELECT is((callboard.restore_artist(t.id(50))).outcome, 'done', 'by hand');
SELECT set_config('app.another', 'yes', true);
SELECT is(pg_temp.add(52, 'JO MOSS'), 'twin', 'nobody insists by a setting');

-- time off that comes back is a later version: whoever has seen an earlier one has not seen this
SELECT t.enter(940);
SELECT is((callboard.save_times_off(ARRAY[t.id(33)], NULL, ARRAY[t.id(11)], t.at(1, 0), t.at(2, 0), 'sick')).outcome,
    'done', 'time off');
SELECT is((callboard.save_times_off(ARRAY[t.id(33)], 1, ARRAY[t.id(11)], t.at(1, 0), t.at(3, 0), 'sick')).outcome,
    'done', 'is longer');
SELECT t.enter(941);
SELECT is((callboard.remove_time_off(t.id(33))).outcome, 'done', 'is removed');
SELECT is(pg_temp.u(942, 941), 'done', 'comes back');
SELECT is((callboard.save_times_off(ARRAY[t.id(33)], 1, ARRAY[t.id(11)], t.at(1, 0), t.at(2, 0), 'ill')).outcome,
    'stale', 'and is not written over by who saw the first version');

-- an import into the past is an admin's, and so is doing it again
SELECT t.enter(950);
SELECT is((SELECT string_agg(outcome, ' ') FROM callboard.import_bookings(jsonb_build_array(jsonb_build_object('line', 1,
    'artist', 'Ada Byron', 'project', 'SUN', 'title', 'Old', 'start', '2026-01-05T09:00:00Z',
    'end', '2026-01-05T13:00:00Z', 'status', 'confirmed', 'uid', 'u1')), true, false, false)), 'booked', 'the past is opened');
SELECT is(pg_temp.u(951, 950), 'done', 'and closed');
RESET SESSION AUTHORIZATION;
UPDATE callboard.members SET role = 'producer' WHERE user_id = t.id(1);
SET SESSION AUTHORIZATION ana;
SELECT is(pg_temp.u(952, 951), 'not_allowed: Only an admin may do that; you are a producer.',
    'by who is a producer by now it is not opened again');
RESET SESSION AUTHORIZATION;
UPDATE callboard.members SET role = 'admin' WHERE user_id = t.id(1);
SET SESSION AUTHORIZATION ana;

-- what was forgotten stands in nobody's way
SELECT t.enter(960);
SELECT is(pg_temp.rate(12, 70), 'done', 'a rate');
SELECT t.enter(961);
SELECT is((callboard.save_artist(a.id, a.version, a.name, a.skills, a.department, a.rate, 'chidi@x.org', '1',
    a.working_pattern, 'secret', a.portfolio_url, a.bio)).outcome, 'done', 'then an address')
FROM t.artists a WHERE a.id = t.id(12);
RESET SESSION AUTHORIZATION;
SELECT set_config('app.act', '', true);
SELECT is((callboard.forget_artist('Northlight', 'Chidi Eze')).outcome, 'done', 'which the operator blanks');
SET SESSION AUTHORIZATION ana;
SELECT is(pg_temp.u(962, 961), 'gone: There is nothing left of that act to take back.', 'nothing is left of that act');
SELECT is(pg_temp.newest(963), 'done', 'and u takes back the one before it');
SELECT is((SELECT rate FROM t.artists WHERE id = t.id(12)), NULL, 'the rate');
RESET SESSION AUTHORIZATION;
SELECT * FROM finish();
ROLLBACK;
