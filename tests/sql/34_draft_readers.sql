-- What a what-if board's readers say: who is free, lists, what is new, who is there; and what they say to whom it is not.
BEGIN;
SELECT plan(47);

CREATE FUNCTION pg_temp.draft(draft int, VARIADIC changes jsonb[]) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg((answer).outcome, ',') FROM callboard.draft_act(t.id(draft), to_jsonb(changes), true) $$;
-- "13 10": who is free all along on a day, and who in part, in their order
CREATE FUNCTION pg_temp.free(draft int, d int, partly boolean DEFAULT false) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(ltrim(right(artist_id::text, 12), '0') || CASE free WHEN 'part' THEN ':' || free_hours ELSE '' END, ' ')
   FROM callboard.who_is_free(t.at(d, 9), t.at(d, 18), '{comp}', false, NULL, NULL, partly, NULL, t.id(draft)) $$;
CREATE FUNCTION pg_temp.others(draft int, d int, for_booking int DEFAULT NULL) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(ltrim(right(artist_id::text, 12), '0'), ' ')
   FROM callboard.free_artists(t.id(10), t.us(d, 9), t.us(d, 18), t.id(draft), t.id(for_booking)) $$;
CREATE FUNCTION pg_temp.next(draft int, artist int, h1 numeric, h2 numeric, for_booking int DEFAULT NULL) RETURNS timestamptz LANGUAGE sql AS
$$ SELECT callboard.at(start_us) FROM callboard.next_free(t.id(artist), t.us(0, h1), t.us(0, h2), t.id(draft), t.id(for_booking)) $$;
-- "801 pencil, 300 pencil (new)"
CREATE FUNCTION pg_temp.list(draft int, which text, narrow text DEFAULT NULL, most int DEFAULT 9, after text DEFAULT NULL) RETURNS text
LANGUAGE sql AS
$$ SELECT string_agg(ltrim(right(id::text, 12), '0') || ' ' || status || CASE drafted WHEN '' THEN '' ELSE ' (' || drafted || ')' END, ', ')
   FROM callboard.read_booking_list(after, most, which, narrow, t.id(draft)) $$;
CREATE FUNCTION pg_temp.on_leave(draft int) RETURNS bigint LANGUAGE sql AS
$$ SELECT booked FROM callboard.read_time_off_list(NULL, 9, t.id(13), NULL, t.id(draft)) $$;
CREATE FUNCTION pg_temp.on_project(draft int) RETURNS bigint LANGUAGE sql AS
$$ SELECT live FROM callboard.read_project_list(NULL, 9, NULL, t.id(draft)) WHERE code = 'SUN' $$;
-- what became of bookings in an act, and who else is there
CREATE FUNCTION pg_temp.news(draft int, of_act int) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(concat_ws(' ', ltrim(right(booking_id::text, 12), '0'), act, actor, CASE WHEN live THEN 'is there' END,
       CASE WHEN drafted THEN 'drafted' END, CASE WHEN artist_id IS NULL THEN 'nowhere' END,
       CASE WHEN (artist_id, start_us) <> (was_artist_id, was_start_us) THEN 'moved' END), ', ' ORDER BY booking_id)
   FROM callboard.changes_since('3', t.id(draft)) WHERE act_id = t.id(of_act) $$;
CREATE FUNCTION pg_temp.here(on_board int, artist int, draft int) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(concat_ws(' ', m.name, ltrim(right(h.artist_id::text, 12), '0'), CASE WHEN h.live THEN 'live' END,
       ltrim(right(h.draft_id::text, 12), '0')), ', ' ORDER BY m.name)
   FROM callboard.be_here(t.id(on_board), t.id(artist), current_date, true, t.id(draft)) h JOIN t.members m USING (user_id) $$;

-- what stands: Ada and Zoë are booked on Monday, Chidi is held
SET SESSION AUTHORIZATION ben;
SELECT t.enter(801);
SELECT t.book(801, 10, 0, 9, 0, 18, 'pencil');
SELECT t.enter(802);
SELECT t.book(802, 13, 1, 9, 1, 18, 'pencil');
SELECT t.enter(803);
SELECT t.book(803, 12, 0, 9, 0, 18, 'hold');
SELECT callboard.save_draft(t.id(60), 'pitch');

SELECT is(pg_temp.free(60, 0), '13 11', 'where nothing is drafted it is the live board');
-- drafted: Ada is released, Zoë goes from Tuesday to Wednesday, Ben Okri works on Monday morning, Chidi is firmed
SELECT t.enter(810);
SELECT is(pg_temp.draft(60, t.change_release(801, 'released'), t.change_move(802, 1, 13, 2, 9, 2, 18), t.change_book(300, 11, 0, 9, 0, 13),
    t.change_status(803, 'confirmed')), 'done,done,done,done', 'drafted');

-- who is free
SELECT is(pg_temp.free(NULL, 0), '13 11', 'on the live board Ada is booked on Monday');
SELECT is(pg_temp.free(60, 0), '13 10', 'on the what-if board she is free, and Ben Okri is not');
SELECT is(pg_temp.free(60, 0, true), '13 10 11:5.00', 'he has the afternoon left');
SELECT is(pg_temp.free(NULL, 1), '10 11', 'Zoë is booked on Tuesday');
SELECT is(pg_temp.free(60, 1), '13 10 11', 'free on the what-if board');
SELECT is(pg_temp.free(60, 2), '10 11', 'because she works on Wednesday there');
SELECT is((SELECT in_the_way FROM callboard.who_is_free(t.at(0, 9), t.at(0, 18), '{comp}', false, NULL, NULL, true, NULL, t.id(60))
    WHERE artist_id = t.id(11)), ARRAY[t.id(300)], 'what is drafted is what is in the way');
SELECT t.enter(811);
SELECT is(pg_temp.draft(60, t.change_book(305, 10, 0, 9, 0, 18, 'hold')), 'done', 'a hold is drafted on Ada');
SELECT is(pg_temp.free(60, 0), '13 10', 'which is in nobody''s way');

-- repairs
SELECT is(pg_temp.others(NULL, 0), '13 11', 'who could do Ada''s work on Monday');
SELECT is(pg_temp.others(60, 0), '13', 'on the what-if board');
SELECT is(pg_temp.others(60, 0, 300), '13 11', 'the booking that it is for is in nobody''s way');
SELECT is(pg_temp.others(60, 1), '13 11', 'what was moved away is in nobody''s way any more');
SELECT is(pg_temp.others(60, 2), '11', 'but where it was moved to');
SELECT is(pg_temp.next(NULL, 10, 9, 18), t.at(1, 9), 'Ada is free next on Tuesday');
SELECT is(pg_temp.next(60, 10, 9, 18), t.at(0, 9), 'on the what-if board at once');
SELECT is(pg_temp.next(NULL, 11, 10, 12), t.at(0, 10), 'Ben Okri on Monday morning');
SELECT is(pg_temp.next(60, 11, 10, 12), t.at(0, 13), 'on the what-if board when what is drafted ends');
SELECT is(pg_temp.next(60, 11, 10, 12, 300), t.at(0, 10), 'unless it is for that');

-- lists
SELECT is(pg_temp.list(NULL, 'mine'), '801 pencil, 803 hold, 802 pencil', 'his bookings');
SELECT is(pg_temp.list(60, 'mine'),
    '300 pencil (new), 305 hold (new), 803 confirmed (hold -> confirmed), 802 pencil (' || (SELECT drafted FROM callboard.read_draft_rows(t.id(60)) WHERE id = t.id(802)) || ')',
    'with what is drafted about them, and without what is released there');
SELECT is(pg_temp.list(NULL, 'holds'), '803 hold', 'what lapses');
SELECT is(pg_temp.list(60, 'holds'), '305 hold (new)', 'on the what-if board');
SELECT is(pg_temp.list(60, 'all', 'okri'), '300 pencil (new)', 'narrowed');
SELECT is(pg_temp.list(60, 'all', NULL, 1, t.us(0, 9) || ' ' || t.id(300)), '305 hold (new)', 'page by page');
SELECT is(pg_temp.on_leave(NULL) || ' ' || pg_temp.on_leave(60), '0 0', 'nothing is booked on Zoë''s leave');
SELECT is(pg_temp.on_project(60) - pg_temp.on_project(NULL), 1::bigint, 'and on the project one more, where one is released and two are new');
SELECT t.enter(812);
SELECT is(pg_temp.draft(60, t.change_move(802, 2, 13, 4, 9, 4, 18)), 'done', 'moved onto her leave');
SELECT is(pg_temp.on_leave(NULL) || ' ' || pg_temp.on_leave(60), '0 1', 'on the what-if board it is booked');

-- what is new there
SELECT is(pg_temp.news(NULL, 812), NULL, 'what is drafted is no news on the live board');
SELECT is(pg_temp.news(60, 812), '802 moved Ben is there drafted moved', 'but on the what-if board');
SELECT is(pg_temp.news(60, 802), '802 booked Ben is there nowhere', 'where what was done live to one that it touches has no place');
SELECT is(pg_temp.news(NULL, 802), '802 booked Ben is there', 'as it has on the live one');
SELECT is(pg_temp.news(60, 810), '300 booked Ben is there drafted, 801 released Ben drafted, 802 moved Ben is there drafted moved, 803 confirmed Ben is there drafted',
    'all of an act');
SELECT t.enter(813);
SELECT is((SELECT (answer).outcome FROM callboard.draft_undo(t.id(60), false, NULL)), 'done', 'taken back');
SELECT is(pg_temp.news(60, 813), '802 took back Ben is there drafted moved', 'that is new as well');
SELECT is(pg_temp.on_leave(60), 0::bigint, 'and the lists follow');

-- who is there: pooled, because all of these are one process
SELECT is(pg_temp.here(901, 10, 60), NULL, 'Ben is alone on it');
SELECT t.enter(814);
SELECT callboard.share_draft(t.id(60), t.id(1), true);
SET SESSION AUTHORIZATION vic;
SELECT t.enter(NULL);
SELECT is(pg_temp.here(902, 11, NULL), 'Ben', 'whom it is not shared with learns that he is elsewhere, not where');
SELECT is(pg_temp.here(902, 11, 60), NULL, 'and does not get there');
SELECT is(pg_temp.free(60, 0) || '|' || pg_temp.others(60, 0) || '|' || pg_temp.list(60, 'holds'),
    '11 13|11 13|803 hold', 'and nothing that is drafted');
SELECT is(pg_temp.on_project(60), pg_temp.on_project(NULL), 'nor how much of it');
SELECT is(pg_temp.next(60, 10, 9, 18), t.at(1, 9), 'nor by what is free next');
SELECT is(pg_temp.news(60, 810), NULL, 'nor by what is new');
SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
SELECT is(pg_temp.here(903, 12, NULL) || '|' || pg_temp.here(903, 12, 60), 'Ben 60, Vic 11 live|Ben 10 60, Vic live',
    'whom it is shared with is told where, and sees his cursor once there');

SELECT * FROM finish();
ROLLBACK;
