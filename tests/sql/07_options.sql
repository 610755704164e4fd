-- Second options: what the setting "promote" does with those whose way becomes free, by whichever act.
BEGIN;
SELECT plan(45);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(801);
SELECT is(t.book(100, 10, 0, 9, 2, 18, 'confirmed'), 'done', 'three days confirmed');
SELECT is(t.book(101, 10, 0, 9, 0, 18, 'hold', true), 'done', 'an option on the first');
SELECT is(t.book(102, 10, 0, 9, 1, 18, 'hold', true), 'done', 'a later one on two of them');
SELECT is(t.book(103, 10, 2, 9, 2, 18, 'hold', true), 'done', 'one on the last');
SELECT is(t.book(104, 10, 2, 9, 2, 18, 'hold'), 'done', 'and a timed hold');
SELECT t.enter(802);

-- offered
SAVEPOINT offered;
SELECT is(t.release(100, 1), 'done,done,done,done', 'promote = offer: a release says what is offered');
SELECT is(t.booking(101) || ' ' || t.acts(101), 'hold 1 booked offered', 'an option waits to be taken; history tells');
SELECT is((SELECT changes FROM t.booking_events WHERE booking_id = t.id(101) AND act = 'offered'), '{}',
    'it is offered whole');
SELECT is((SELECT ((changes -> 'offered' -> 1 ->> 0)::timestamptz, (changes -> 'offered' -> 1 ->> 1)::timestamptz)::text
           FROM t.booking_events WHERE booking_id = t.id(102) AND act = 'offered'),
    (t.at(1, 9), t.at(1, 18))::text, 'who came later is offered what the first does not want');
SELECT is(t.acts(104), 'booked', 'a timed hold is offered nothing');
SELECT is(t.take(102, 1), 'done,done', 'it is taken: the free day is split off');
SELECT is(t.stands(10), '0 option, 0 option, 1 pencil 102, 2 hold, 2 option', 'the rest waits on, with its id');
SELECT is(t.acts(102), 'booked offered split', 'and its history tells');
SELECT is(t.take(101, 1), 'done', 'who was first takes his day whole');
SELECT is(t.booking(101) || ' ' || t.acts(101), 'pencil 2 booked offered promoted', 'as the booking it was');
SELECT is(t.take(101, 1), 'done,done,done,done', 'sent twice it says the same again');
SELECT t.enter(806);
SELECT is(t.take(102, 2), 'conflict', 'what is left is behind that');
SELECT is(t.take(104, 1), 'invalid', 'a timed hold is offered nothing');
SELECT is(t.take(101, 2), 'invalid', 'nor is a pencil');
ROLLBACK TO offered;
SELECT is(t.take(101, 1), 'conflict', 'nothing is offered while something is in the way');
SELECT is(t.release(100, 1), 'done,done,done,done', 'it goes');
SELECT is(t.release(101, 1), 'done,done', 'declined by the first, his day is offered to the next');
SELECT is(t.acts(102), 'booked offered offered', 'who was offered a part before');
SELECT t.enter(803);
SELECT is(t.take(102, 1) || ' ' || t.stands(10), 'done 0-1 pencil, 2 hold, 2 option', 'both days are taken as one');
SELECT is(t.undo(803) || ' ' || t.stands(10), 'done,done 0-1 option, 2 hold, 2 option', 'taking an offer is taken back: it is offered again');
ROLLBACK TO offered;
SELECT is(t.release(100, 1), 'done,done,done,done', 'once more');
SELECT t.enter(807);
SELECT is((callboard.release(t.id(103), 1, 'killed')).outcome || t.move(101, 1, 11, 0, 9, 0, 18),
    'donedone,done', 'one who was offered something releases it, one moves away');
SELECT is(t.take(102, 1), 'done', 'one takes it');
SELECT t.enter(804);
SELECT is(t.undo(802), 'conflict', 'then the release is not taken back: the constraint says who is there now');
ROLLBACK TO offered;
SELECT t.release(100, 1), t.enter(804), callboard.edit(t.id(101), 1, t.id(10), NULL, 'Other', NULL, t.us(0, 9),
    t.us(0, 18), NULL, true, NULL, NULL);
SELECT is(t.undo(802) || ' ' || t.stands(10), 'done 0 option, 0-1 option, 0-2 confirmed, 2 hold, 2 option',
    'an offer that nobody has taken is in nobody''s way: the release is taken back');
ROLLBACK TO offered;

-- promoted
SELECT is((callboard.save_settings('{"promote": "auto"}')).outcome, 'done', 'promote = auto');
SELECT t.enter(802);
SAVEPOINT auto;
SELECT is(t.release(100, 1), 'done,done,done,done,done', 'the release promotes in the same transaction');
SELECT is(t.booking(101) || ' ' || t.acts(101), 'pencil 2 booked promoted', 'who came first, whole');
SELECT is(t.stands(10), '0 option, 0 pencil, 1 pencil 102, 2 hold, 2 pencil',
    'who came later with the day that is left; who is in nobody''s way; no timed hold');
SELECT t.enter(804);
SELECT is(t.undo(802) || ' ' || t.stands(10),
    'done,done,done,done,done 0 option, 0-1 option, 0-2 confirmed, 2 hold, 2 option', 'all of it is taken back as one');
SELECT is(t.acts(102), 'booked split undone', 'the option is whole again');
SELECT t.enter(805);
SELECT is(t.undo(804) || ' ' || t.stands(10),
    'done,done,done,done,done 0 option, 0 pencil, 1 pencil 102, 2 hold, 2 pencil', 'and done again');
ROLLBACK TO auto;
SELECT is(t.move(100, 1, 11, 0, 9, 2, 18), 'done,done,done,done,done', 'moving to another artist frees the way as well');
ROLLBACK TO auto;
SELECT is(t.move(100, 1, 10, 1, 9, 2, 18) || ' ' || t.stands(10), 'done,done 0 pencil, 0-1 option, 1-2 confirmed, 2 hold, 2 option',
    'shortening it frees part of it');
ROLLBACK TO auto;
SELECT is((SELECT string_agg(outcome, ',') FROM callboard.edit(t.id(100), 1, t.id(10), NULL, 'Short', NULL, t.us(0, 9),
    t.us(1, 18), NULL, false, NULL, NULL)) || ' ' || t.booking(103), 'done,done pencil 2', 'so does editing');
ROLLBACK TO auto;
SELECT is(t.status(100, 1, 'hold'), 'done,done,done,done,done', 'so does softening to a hold');
ROLLBACK TO auto;
SELECT is(t.status(100, 1, 'hold', true) || ' ' || t.stands(10),
    'done,done,done,done,done 0 option, 0 pencil, 0-2 option, 1 pencil 102, 2 hold, 2 pencil',
    'so does going to the end of the queue');
ROLLBACK TO auto;
SELECT is(t.bulk('all', t.change_release(100, 'killed'), t.change_move(104, 1, 11, 2, 9, 2, 18)),
    '0 done,1 done,- done,- done,- done,- done', 'so does a bulk act');
ROLLBACK TO auto;
SELECT is(t.undo(801), 'done,done,done,done,done', 'taken back with the options themselves nothing is promoted');
SELECT is(t.booking(101), 'cancelled:mistake 2', 'they are gone too');

SELECT * FROM finish();
ROLLBACK;
