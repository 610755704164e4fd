-- A booking that is split: both parts are all that it was, in one act, live and on a what-if board.
BEGIN;
SELECT plan(35);
CREATE FUNCTION t.change_split(n int, version int, part int, d1 int, h1 numeric, d2 int, h2 numeric) RETURNS jsonb
LANGUAGE sql AS
$$ SELECT jsonb_build_object('do', 'split', 'id', t.id(n), 'version', version, 'part', t.id(part), 'end_us', t.us(d1, h1),
    'start_us', t.us(d2, h2)) $$;
CREATE FUNCTION t.draft(changes jsonb) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg((answer).outcome || coalesce(' ' || drafted, ''), ', ' ORDER BY (answer).start_us)
   FROM callboard.draft_act(t.id(60), jsonb_build_array(changes), true) $$;
-- what two bookings have in common beside their times
CREATE FUNCTION t.same(a int, b int) RETURNS boolean LANGUAGE sql AS
$$ SELECT count(DISTINCT (artist_id, project_id, title, notes, status, lapses_at, queued_at, decide_by, heavy, created_by)) = 1
   FROM t.bookings WHERE id IN (t.id(a), t.id(b)) $$;
SET SESSION AUTHORIZATION ana;
SELECT t.enter(700);
SELECT is(t.book(300, 13, 0, 9, 4, 18, 'pencil'), 'done', 'a week');
SELECT is(t.book(301, 13, 2, 9, 2, 18, 'hold', true), 'done', 'and an option behind its Wednesday');

-- cut
SET SESSION AUTHORIZATION ben;
SELECT t.enter(701);
SELECT is(t.bulk('all', t.change_split(300, 1, 302, 1, 18, 2, 9)), '0 done,0 done', 'cut before Wednesday');
SELECT is(t.stands(13), '0-1 pencil, 2 option, 2-4 pencil 300', 'the earlier part is the booking');
SELECT ok(t.same(300, 302), 'the later one is all that it is, and whose it is');
SELECT is(t.acts(300) || ', ' || t.acts(302), 'booked split, split', 'the trail says so of both');
SELECT is(t.bulk('all', t.change_split(300, 1, 302, 1, 18, 2, 9)), '0 done,0 done', 'sent twice: done');
SELECT is(t.stands(13), '0-1 pencil, 2 option, 2-4 pencil 300', 'and nothing happens');
SELECT t.enter(NULL);
SELECT is(t.undo(701) || ': ' || t.stands(13), 'done,done: 0-4 pencil, 2 option', 'taken back in one step');
SELECT is(t.acts(302), 'split undone', 'and told');

-- a day out of the middle, and who waits for it
SELECT t.enter(702);
SELECT is(t.bulk('fits', t.change_split(300, 3, 303, 1, 18, 3, 9)), '0 done,0 done,0 done', 'Wednesday is taken out');
SELECT is(t.stands(13), '0-1 pencil, 2 option, 3-4 pencil 300', 'it is free');
SELECT is(t.acts(301), 'booked offered', 'and offered to the option');
SELECT is(t.undo(702) || ': ' || t.stands(13), 'done,done: 0-4 pencil, 2 option', 'taken back');

-- what is refused
SELECT t.enter(703);
SELECT is(t.bulk('all', t.change_split(300, 3, 304, 1, 18, 2, 9)), '0 stale', 'an old version');
SELECT is(t.bulk('all', t.change_split(300, 5, 301, 1, 18, 2, 9)), '0 invalid', 'an id of another booking');
SELECT is(t.bulk('all', t.change_split(300, 5, 304, 2, 9, 1, 18)), '0 invalid', 'parts that overlap');
SELECT is(t.bulk('all', t.change_split(300, 5, 304, 5, 9, 5, 18)), '0 invalid', 'a cut behind its end');
SELECT is(t.bulk('all', t.change_split(300, 5, 304, 1, 18, 2, 9) - 'part'), '0 invalid', 'a part without an id');
SELECT is(t.bulk('all', t.change_split(399, NULL, 304, 1, 18, 2, 9)), '0 gone', 'a booking that is not there');
SELECT is(t.stands(13), '0-4 pencil, 2 option', 'nothing of it was written');

-- an option keeps its place with both parts; a hold its clock
SELECT t.enter(704);
SELECT is(t.book(310, 13, 0, 9, 4, 18, 'hold', true) || t.book(311, 11, 0, 9, 4, 18, 'hold'), 'donedone', 'an option, a hold');
SELECT t.enter(705);
SELECT is(t.bulk('all', t.change_split(310, 1, 312, 1, 18, 2, 9), t.change_split(311, 1, 313, 1, 18, 3, 9)),
    '0 done,0 done,1 done,1 done', 'two at once');
SELECT ok(t.same(310, 312) AND t.same(311, 313), 'place in the queue and clock are kept');
SELECT is(t.undo(705), 'done,done,done,done', 'and taken back as one');

-- what has begun
RESET SESSION AUTHORIZATION;
SELECT set_config('app.past', 'import', true);
INSERT INTO callboard.bookings (tenant_id, id, artist_id, title, start_time, end_time, status, created_by)
VALUES (t.north(), t.id(320), t.id(12), 'Runs', now() - interval '2 days', now() + interval '2 days', 'confirmed', t.id(2));
SELECT set_config('app.past', '', true);
SET SESSION AUTHORIZATION ben;
SELECT t.enter(706);
SELECT is(t.bulk('all', jsonb_build_object('do', 'split', 'id', t.id(320), 'part', t.id(321),
    'end_us', (extract(epoch FROM now() - interval '1 hour') * 1000000)::bigint,
    'start_us', (extract(epoch FROM now() - interval '1 hour') * 1000000)::bigint)), '0 done,0 done',
    'is split in what is over, too: it stood there');

-- on a what-if board
SELECT is((SELECT outcome FROM callboard.save_draft(t.id(60), 'pitch')), 'done', 'a what-if board');
SELECT t.enter(710);
SELECT matches(t.draft(t.change_split(300, 5, 330, 1, 18, 3, 9)), '^done Mon .* -> Mon .*, done new$', 'split there');
SELECT is(t.stands(13), '0-4 option, 0-4 pencil, 2 option', 'the live board does not know');
SELECT t.enter(711);
SELECT is(t.draft(t.change_split(310, 3, 331, 1, 18, 3, 9)) LIKE 'done Mon % -> Mon %, done new', true, 'the option, too');
SELECT is((SELECT string_agg((answer).outcome, ',') FROM callboard.draft_undo(t.id(60), false, NULL)), 'done,done', 'taken back there');
SELECT is((SELECT string_agg((answer).outcome, ',') FROM callboard.draft_undo(t.id(60), true, NULL)), 'done,done', 'and done again');
SELECT t.enter(712);
SELECT is((SELECT string_agg((answer).outcome, ',') FROM callboard.draft_commit(t.id(60))), 'done,done,done,done,done', 'committed');
SELECT is(t.stands(13), '0-1 option, 0-1 pencil, 2 option, 3-4 option 310, 3-4 pencil 300', 'it is split as there');
SELECT ok(t.same(300, 330) AND t.same(310, 331), 'with all that it was');
SELECT * FROM finish();
ROLLBACK;
