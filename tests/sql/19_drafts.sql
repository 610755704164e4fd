-- What-if boards: who sees them, what is drafted, the commit and what it refuses, undo.
BEGIN;
SELECT plan(69);

CREATE FUNCTION t.act(draft int, VARIADIC changes jsonb[]) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(coalesce(change::text || ' ', '') || (answer).outcome || coalesce(' ' || drafted, ''), ',' ORDER BY change)
   FROM callboard.draft_act(t.id(draft), to_jsonb(changes), true) $$;
CREATE FUNCTION t.commit(draft int) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(DISTINCT coalesce(change::text || ' ', '') || (answer).outcome, ',') FROM callboard.draft_commit(t.id(draft)) $$;
CREATE FUNCTION t.back(draft int, redo boolean DEFAULT false) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg((answer).outcome || ' ' || coalesce((answer).status, (answer).message), ',')
   FROM callboard.draft_undo(t.id(draft), redo, NULL) $$;
-- "300 pencil new": what a what-if board wants
CREATE FUNCTION t.drafted(draft int) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(ltrim(right(id::text, 12), '0') || ' ' || status || ' ' || drafted, ', ')
   FROM callboard.read_draft_rows(t.id(draft)) $$;
CREATE FUNCTION t.draft_edit(n int, version int, artist int, d int, h1 numeric, h2 numeric, title text) RETURNS jsonb LANGUAGE sql AS
$$ SELECT jsonb_build_object('do', 'edit', 'id', t.id(n), 'version', version, 'artist', t.id(artist), 'project', t.id(20),
       'title', title, 'notes', 'note', 'start_us', t.us(d, h1), 'end_us', t.us(d, h2), 'heavy', false) $$;

-- what stands live
SET SESSION AUTHORIZATION ben;
SELECT t.enter(801);
SELECT t.book(801, 10, 0, 9, 0, 18, 'pencil');
SELECT t.enter(802);
SELECT t.book(802, 11, 0, 9, 0, 18, 'pencil');
SELECT t.enter(803);
SELECT t.book(803, 12, 0, 9, 0, 18, 'hold');

-- two of them, of the same name, by two members
SELECT is((SELECT outcome FROM callboard.save_draft(t.id(60), 'pitch')), 'done', 'ben begins one');
SELECT is((SELECT outcome FROM callboard.save_draft(t.id(60), 'pitch')), 'done', 'sent twice: done');
SELECT is((SELECT message FROM callboard.save_draft(t.id(61), 'Pitch')), 'You have a what-if board "Pitch" already.', 'a name is his once');
SELECT is((SELECT outcome FROM callboard.save_draft(t.id(61), 'two words')), 'invalid', 'a name is one word');
SELECT is((SELECT outcome FROM callboard.save_draft(t.id(61), NULL)), 'invalid', 'and there has to be one');
SET SESSION AUTHORIZATION ana;
SELECT t.enter(804);
SELECT is((SELECT count(*) FROM t.drafts), 0::bigint, 'an admin does not see it either');
SELECT is((SELECT outcome FROM callboard.save_draft(t.id(62), 'pitch')), 'done', 'and may use the name herself');
SELECT is((SELECT outcome FROM callboard.save_draft(t.id(60), 'mine')), 'invalid', 'its id gives nothing away');

-- drafting
SET SESSION AUTHORIZATION ben;
SELECT t.enter(810);
SELECT is(t.act(60, t.change_book(300, 10, 0, 9, 0, 18), t.change_book(301, 12, 2, 9, 2, 18)), '0 done new,1 done new',
    'two are booked, one over a live pencil: nothing is in the way');
SELECT is(t.act(60, t.change_book(300, 10, 0, 9, 0, 18), t.change_book(301, 12, 2, 9, 2, 18)), 'done new,done new', 'sent twice: done');
SELECT is((SELECT count(*) FROM t.bookings WHERE id IN (t.id(300), t.id(301))), 0::bigint, 'nothing of it is live');
SELECT is((SELECT count(*) FROM t.booking_events WHERE act_id = t.id(810)), 0::bigint, 'nor in the trail');
SELECT t.enter(811);
SELECT is(t.act(60, t.change_status(802, 'confirmed'), t.change_release(803, 'killed')),
    '0 done pencil -> confirmed,1 done hold -> cancelled: killed', 'a live one is firmed, another released');
SELECT is(t.booking(802) || ', ' || t.booking(803), 'pencil 1, hold 1', 'not live');
SELECT t.enter(812);
SELECT is(t.act(60, t.change_move(802, 1, 11, 1, 9, 1, 18)), '0 stale', 'its version on the what-if board is another');
SELECT is(t.act(60, t.change_move(802, 2, 11, 1, 9, 1, 18)) ~ '^0 done pencil -> confirmed, .* -> ', true, 'moved as well');
SELECT t.enter(813);
SELECT is(t.act(60, t.change_book(302, 19, 0, 9, 0, 18), t.change_book(303, 11, 3, 9, 3, 18)), '0 invalid', 'all of an act or nothing');
SELECT is((SELECT count(*) FROM t.draft_bookings WHERE draft_id = t.id(60)), 4::bigint, 'nothing');
SELECT is(t.act(60, jsonb_build_object('do', 'take', 'id', t.id(803))), '0 invalid', 'offers are taken live');
SELECT is((SELECT outcome FROM callboard.draft_act(t.id(60), to_jsonb(ARRAY[t.change_book(304, 11, 3, 9, 3, 18)]), false) x,
    LATERAL (SELECT (x.answer).outcome) y), NULL, 'a try refuses nothing');
SELECT is((SELECT count(*) FROM t.draft_bookings WHERE draft_id = t.id(60)), 4::bigint, 'and writes nothing');

-- nobody else
SET SESSION AUTHORIZATION ana;
SELECT t.enter(814);
SELECT is((SELECT string_agg(name || owner, ',') FROM t.drafts), 'pitch' || t.id(1), 'ana sees only hers');
SELECT is((SELECT count(*) FROM t.draft_bookings), 0::bigint, 'no booking of his');
SELECT is((SELECT count(*) FROM t.draft_steps), 0::bigint, 'no step');
SELECT is(t.drafted(60), NULL, 'no row');
SELECT is(t.act(60, t.change_book(305, 11, 3, 9, 3, 18)), 'gone', 'cannot draft there');
SELECT is(t.back(60), 'gone There is no such what-if board.', 'nor take back');
SELECT is(t.commit(60), 'gone', 'nor commit');
SELECT is((SELECT outcome FROM callboard.drop_draft(t.id(60))), 'gone', 'nor drop');
SELECT is((SELECT outcome FROM callboard.share_draft(t.id(60), t.id(1), true)), 'gone', 'nor share it with herself');
SELECT t.enter(815);
SELECT is(t.act(62, t.change_book(306, 10, 4, 9, 4, 18)), '0 done new', 'on her own she drafts');

-- shared
SET SESSION AUTHORIZATION ben;
SELECT t.enter(816);
SELECT is((SELECT outcome FROM callboard.share_draft(t.id(60), t.id(3), true)), 'done', 'shared with vic, a viewer');
SELECT is((SELECT outcome FROM callboard.share_draft(t.id(60), t.id(1), true)), 'done', 'and ana');
SELECT is((SELECT outcome FROM callboard.share_draft(t.id(60), t.id(2), true)), 'invalid', 'not with himself');
SET SESSION AUTHORIZATION vic;
SELECT t.enter(817);
SELECT is((SELECT count(*) FROM t.draft_bookings), 4::bigint, 'vic sees what is drafted');
SELECT is(t.act(60, t.change_book(305, 11, 3, 9, 3, 18)), 'not_allowed', 'but drafts nothing');
SET SESSION AUTHORIZATION ana;
SELECT t.enter(818);
SELECT is(t.act(60, t.change_book(305, 11, 3, 9, 3, 18)), '0 done new', 'ana drafts on it');
SELECT is(t.commit(60), 'not_allowed', 'but does not commit it');
SELECT is((SELECT message FROM callboard.drop_draft(t.id(60))), 'Only Ben, who began it, may do that with "pitch".', 'nor drop it');
SELECT is(t.back(60), 'done cancelled', 'and takes back what she did');
SET SESSION AUTHORIZATION ben;
SELECT t.enter(819);
SELECT is((SELECT outcome FROM callboard.share_draft(t.id(60), t.id(1), false)), 'done', 'no longer shared');
SET SESSION AUTHORIZATION ana;
SELECT t.enter(820);
SELECT is(t.drafted(60), NULL, 'not seen any more');

-- undo and redo
SET SESSION AUTHORIZATION ben;
SELECT t.enter(821);
SELECT is(t.back(60), 'done confirmed', 'the move is taken back');
SELECT t.enter(822);
SELECT is(t.back(60), 'done pencil,done hold', 'and the act before it, both bookings');
SELECT is(t.drafted(60), '300 pencil new, 301 pencil new', 'as it was');
SELECT t.enter(823);
SELECT is(t.back(60, true), 'done confirmed,done cancelled', 'done again');
SELECT is((SELECT count(*) FROM t.booking_events WHERE act_id IN (t.id(821), t.id(822), t.id(823))), 0::bigint,
    'none of it is in the trail');

-- commit: refused, with what is in the way
SELECT t.enter(824);
SELECT is((SELECT string_agg((answer).outcome || ' ' || ltrim(right((answer).id::text, 12), '0'), ',')
    FROM callboard.draft_commit(t.id(60))), 'conflict 801', 'what is in the way is told');
SELECT is(t.booking(802), 'pencil 1', 'and nothing is written');
SELECT is((SELECT count(*) FROM t.draft_bookings WHERE draft_id = t.id(60)), 4::bigint, 'the what-if board is still there');

-- repaired, but meanwhile somebody changed one of them
SELECT t.enter(825);
SELECT is(t.act(60, t.change_move(300, 1, 10, 1, 9, 1, 18)), '0 done new', 'moved out of the way');
SET SESSION AUTHORIZATION ana;
SELECT t.enter(826);
SELECT t.status(802, 1, 'confirmed');
SET SESSION AUTHORIZATION ben;
SELECT t.enter(827);
SELECT is(t.commit(60) ~ 'stale', true, 'what was changed meanwhile is refused');
SELECT is(t.drafted(60) ~ '802 confirmed changed meanwhile on the live board', true, 'and told before');
SELECT t.enter(828);
SELECT is(t.act(60, t.draft_edit(802, (SELECT version FROM callboard.read_draft_rows(t.id(60))
    WHERE id = t.id(802)), 11, 2, 9, 12, 'Roto')) ~ 'title Shot -> Roto', true, 'drafted anew it begins from how it is now');
SELECT t.enter(829);
SELECT is(t.commit(60), '0 done,1 done,2 done,3 done', 'now it is written');
SELECT is(t.booking(300) || ', ' || t.booking(301) || ', ' || t.booking(802) || ', ' || t.booking(803),
    'pencil 1, pencil 1, confirmed 3, cancelled:killed 2', 'all of it');
SELECT is((SELECT count(DISTINCT booking_id) FROM t.booking_events WHERE act_id = t.id(829)), 4::bigint, 'as one act');
SELECT is(t.commit(60), 'gone', 'and closed: nothing to commit twice');
SELECT is((SELECT count(*) FROM t.drafts WHERE id = t.id(60)), 0::bigint, 'not there any more');
SELECT t.enter(830);
SELECT is((SELECT count(*) FROM callboard.undo_newest(false, NULL) WHERE (answer).outcome = 'done'), 4::bigint, 'u takes all of it back');
SELECT is(t.booking(803), 'hold 3', 'also the release');

-- an empty one, a hold's clock, dropping
SET SESSION AUTHORIZATION ana;
SELECT t.enter(831);
SELECT is((SELECT outcome FROM callboard.save_draft(t.id(63), 'empty')), 'done', 'another');
SELECT is(t.commit(63), 'invalid', 'nothing to commit');
SELECT is((SELECT outcome FROM callboard.drop_draft(t.id(63))), 'done', 'dropped');
SELECT is((SELECT outcome FROM callboard.drop_draft(t.id(63))), 'gone', 'once');
SELECT t.enter(832);
SELECT is(t.act(62, t.change_book(307, 11, 4, 9, 4, 18, 'hold')), '0 done new', 'a hold is drafted');
SELECT is((SELECT wanted ->> 'lapses_at' FROM t.draft_bookings WHERE id = t.id(307)), 'infinity', 'its clock stands still');
SELECT t.enter(833);
SELECT is(t.commit(62), '0 done,1 done', 'committed');
SELECT ok((SELECT lapses_at BETWEEN clock_timestamp() + interval '29 min' AND clock_timestamp() + interval '30 min'
    FROM t.bookings WHERE id = t.id(307)), 'and runs from then on');

SELECT * FROM finish();
ROLLBACK;
