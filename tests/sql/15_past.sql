-- Undo and redo as they are read off the trail, one's own acts as a list, the trail told: the past that outlives a
-- session.
BEGIN;
SELECT plan(52);

-- "done 2": how it ended and how many bookings; which act it was about is in the column of the same query
CREATE FUNCTION pg_temp.newest(act int, redo boolean, before bigint DEFAULT NULL) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    PERFORM t.enter(act);
    RETURN (SELECT string_agg(DISTINCT (answer).outcome, ',') || coalesce(' ' || max((u.act).bookings), '')
            FROM callboard.undo_newest(redo, before) u);
END $$;
CREATE FUNCTION pg_temp.says(act int, redo boolean) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    PERFORM t.enter(act);
    RETURN (SELECT max((answer).message) FROM callboard.undo_newest(redo, NULL) u);
END $$;
\set it `cat ../../sql/queries/own_act_list.sql`
PREPARE own_acts (text, int, text, text) AS SELECT (SELECT coalesce(string_agg(x.what || ' ' || x.standing
    || coalesce(' (' || x.why || ')', ''), ', '), '') FROM (:it) x) AS said;
\set it `cat ../../sql/queries/log_list.sql`
PREPARE log_page (text, int, text, text) AS
    SELECT coalesce(string_agg(x.act || ' ' || x.title, ', ' ORDER BY x.seq::bigint DESC), '') AS said FROM (:it) x;
\set it `cat ../../sql/queries/card_history.sql`
PREPARE card_history (uuid, bigint, int) AS SELECT string_agg(x.act, ' ' ORDER BY x.seq) AS said FROM (:it) x;

SET SESSION AUTHORIZATION ana;
SELECT t.enter(799);
SELECT is(pg_temp.newest(799, false), 'gone', 'nothing to take back');
SELECT is(pg_temp.says(799, false), 'There is nothing to take back.', 'in words');
SELECT is(pg_temp.newest(799, true), 'gone', 'nothing to do again');

SELECT t.enter(801);
SELECT is(t.book(100, 10, 0, 9, 0, 13, 'pencil', false, 'One'), 'done', 'booked');
SELECT t.enter(802);
SELECT is(t.bulk('all', t.change_book(110, 11, 1, 9, 1, 13), t.change_book(111, 12, 1, 9, 1, 13)), '0 done,1 done', 'two at once');
SELECT t.enter(803);
SELECT is(t.release(100, NULL), 'done', 'released');

SELECT is(pg_temp.newest(804, false), 'done 1', 'the newest act is taken back: the release');
SELECT is(t.booking(100), 'pencil 3', 'it stands again');
SELECT is(pg_temp.newest(805, false), 'done 2', 'then the one before it, whole');
SELECT is(t.booking(110) || t.booking(111), 'cancelled:mistake 2cancelled:mistake 2', 'both are cancelled');
SELECT is(pg_temp.newest(806, false), 'done 1', 'and the first');
SELECT is(pg_temp.newest(807, false), 'gone', 'and then there is nothing left');
SELECT is(pg_temp.newest(808, true), 'done 1', 'forth: the first again');
SELECT is(pg_temp.newest(809, true), 'done 2', 'the two');
SELECT is(pg_temp.newest(809, true), 'done 2', 'the same once more, its answer having been lost: the same answer');
SELECT is(t.booking(110) || t.booking(111), 'pencil 3pencil 3', 'and nothing more happens');
SELECT is(pg_temp.newest(810, true), 'done 1', 'the release');
SELECT is(t.booking(100), 'cancelled:released 6', 'as it was before all undoing');
SELECT is(pg_temp.newest(811, true), 'gone', 'and all is done');
SELECT is((SELECT string_agg(act, ' ' ORDER BY seq) FROM t.booking_events e WHERE booking_id = t.id(100)),
    'booked released undone undone undone undone', 'the trail tells each step');
SELECT is((SELECT string_agg(x.act, ' ' ORDER BY x.seq) FROM t.told(t.north()) x
    WHERE x.id = t.id(100)), 'booked released undone undone redone redone', 'and in words which was which');

SELECT is(pg_temp.newest(812, false), 'done 1', 'one step back');
SELECT t.enter(813);
SELECT is(t.book(120, 13, 2, 9, 2, 13, 'pencil', false, 'New'), 'done', 'and a new act');
SELECT is(pg_temp.newest(814, true), 'gone', 'leaves nothing to do again');
SELECT t.enter(815);
SELECT is(t.undo(801), 'stale', 'an act that was taken back and done again counts as its newest turn');
SELECT is((SELECT max(message) FROM callboard.undo(t.id(803))), 'That has been taken back already.', 'what is taken back is so once');

EXECUTE own_acts (NULL, 10, NULL, NULL) \gset
SELECT is(:'said'::text, 'booked New for Zoë Ångström done, released One for Ada Byron undone, booked 2 bookings done, booked One for Ada Byron done', 'each act once, and how it stands');
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION ben;
SELECT t.enter(820);
EXECUTE own_acts (NULL, 10, NULL, NULL) \gset
SELECT is(:'said'::text, '', 'ben has done nothing');
SELECT is(pg_temp.newest(820, false), 'gone', 'so there is nothing for him to take back');
SELECT t.enter(821);
SELECT is(t.move(120, NULL, 11, 2, 9, 2, 13), 'done', 'but he moves what ana booked');
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION ana;
SELECT t.enter(822);
EXECUTE own_acts (NULL, 1, NULL, NULL) \gset
SELECT is(:'said'::text, 'booked New for Zoë Ångström done (New was moved since by Ben)', 'ana sees why hers can not be taken back');
SELECT is(pg_temp.says(822, false), 'New was moved since by Ben.', 'and is told so');
SELECT (u.act).seq AS at FROM callboard.undo_newest(false, NULL) u LIMIT 1 \gset
SELECT is(pg_temp.newest(823, false, :at), 'done 2', 'what is below it can be');
SELECT is(pg_temp.newest(824, true), 'done 2', 'and done again');
SELECT (u.act).seq AS two FROM callboard.own_acts(NULL, 9) u WHERE (u.act).bookings = 2 \gset
SELECT is((SELECT string_agg((u.act).bookings::text, ' ') FROM callboard.own_acts(:two, 9) u), '1', 'nor is half an act shown below a page''s end');

-- what the clock ends is nobody's act
SELECT t.enter(830);
SELECT is(t.book(130, 10, 4, 9, 4, 10, 'hold', false, 'Brief'), 'done', 'a hold');
RESET SESSION AUTHORIZATION;
SET session_replication_role = replica;
UPDATE callboard.bookings SET lapses_at = clock_timestamp() WHERE id = t.id(130);
SET session_replication_role = origin;
SET SESSION AUTHORIZATION ana;
SELECT t.enter(831);
SELECT is(callboard.sweep(), 1, 'lapses');
EXECUTE own_acts (NULL, 1, NULL, NULL) \gset
SELECT is(:'said'::text, 'booked Brief for Ada Byron done (Brief has lapsed since)', 'the booking is in the list, its lapse is not');

-- status and the rest in one write
SELECT t.enter(840);
SELECT t.book(140, 10, 5, 9, 5, 10, 'pencil', false, 'Form');
SELECT t.enter(841);
SELECT is((SELECT outcome FROM callboard.edit(t.id(140), 1, t.id(11), NULL, 'Form 2', NULL, t.us(5, 9), t.us(5, 11), NULL,
    false, 'confirmed', false)), 'done', 'the form changes everything at once');
SELECT is((SELECT x.act || ': ' || x.difference FROM t.told(t.north()) x
           WHERE x.act_id = t.id(841)),
    to_char(t.at(5, 9), '"confirmed: pencil -> confirmed, "Dy FMDD Mon HH24:MI')
    || '-10:00 -> 09:00-11:00, Ada Byron -> Ben Okri, title Form -> Form 2, project SUN -> none', 'as one event that says it in words');
SELECT is((SELECT string_agg(x.difference, '; ' ORDER BY x.seq) FROM t.told(t.north()) x
           WHERE x.id = t.id(120)),
    to_char(t.at(2, 9), '"pencil, "Dy FMDD Mon') || ' 09:00-13:00; Zoë Ångström -> Ben Okri', 'another artist'); 
SELECT is(pg_temp.newest(842, false), 'done 1', 'and one step');
SELECT is((SELECT (title, artist_id, status)::text FROM t.bookings WHERE id = t.id(140)),
    ('Form', t.id(10), 'pencil')::text, 'takes it all back');

-- the log by filters, the card by pages
EXECUTE own_acts (NULL, 3, NULL, 'brief') \gset
SELECT is(:'said'::text, 'booked Brief for Ada Byron done (Brief has lapsed since)', 'the list of acts is narrowed by words');
EXECUTE log_page (NULL, 3, NULL, NULL) \gset
SELECT is(:'said'::text, 'undone Form, confirmed Form 2, booked Form', 'the newest three');
EXECUTE log_page (NULL, 9, NULL, 'by:ben artist:"ben okri" @sun act:moved from:cli since:today') \gset
SELECT is(:'said'::text, 'moved New', 'of a member, artist, project, by its word, from there, since');
EXECUTE log_page (NULL, 9, NULL, 'from:sweep') \gset
SELECT is(:'said'::text, 'lapsed Brief', 'what the sweep did');
EXECUTE log_page (NULL, 9, NULL, 'by:nobody') \gset
SELECT is(:'said'::text, '', 'nobody of that name');
EXECUTE log_page (NULL, 9, NULL, 'since:whenever') \gset
SELECT is(:'said'::text, '', 'no such moment');
EXECUTE log_page (NULL, 9, NULL, 'brie by:me act:booked') \gset
SELECT is(:'said'::text, 'booked Brief', 'other words are looked for in the titles');
EXECUTE log_page (NULL, 9, NULL, 'x'' OR true; --') \gset
SELECT is(:'said'::text, '', 'and stay words');
SELECT max(seq) AS newest FROM t.booking_events WHERE booking_id = t.id(140) \gset
EXECUTE card_history (t.id(140), :newest, 1) \gset
SELECT is(:'said'::text, 'confirmed', 'a booking''s history, below a point');

SELECT * FROM finish();
ROLLBACK;
