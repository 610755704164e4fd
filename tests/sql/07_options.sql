-- Second options: what the setting "promote" does when their way becomes free.
BEGIN;
SELECT plan(18);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(801);
SELECT is(t.book(100, 10, 0, 9, 2, 18, 'confirmed'), 'done', 'three days confirmed');
SELECT is(t.book(101, 10, 0, 9, 0, 18, 'hold', true), 'done', 'an option on the first');
SELECT is(t.book(102, 10, 0, 9, 1, 18, 'hold', true), 'done', 'a later one on two of them');
SELECT is(t.book(103, 10, 2, 9, 2, 18, 'hold', true), 'done', 'one on the last');
SELECT is(t.book(104, 10, 2, 9, 2, 18, 'hold'), 'done', 'and a timed hold');
SAVEPOINT offered;
SELECT is(t.release(100, 1), 'done', 'promote = offer: a release is a release');
SELECT is(t.booking(101), 'hold 1', 'and the options wait to be taken');
ROLLBACK TO offered;

SELECT is((callboard.save_settings('{"promote": "auto"}')).outcome, 'done', 'promote = auto');
SELECT t.enter(802);
SAVEPOINT auto;
SELECT is(t.release(100, 1), 'done,done,done', 'the release promotes two in the same transaction');
SELECT is(t.booking(101) || ' ' || t.acts(101), 'pencil 2 booked promoted', 'who came first');
SELECT is(t.booking(102), 'hold 1', 'who came later waits on');
SELECT is(t.booking(103), 'pencil 2', 'who is in nobody''s way');
SELECT is(t.booking(104), 'hold 1', 'timed holds are not promoted');
ROLLBACK TO auto;
SELECT is(t.move(100, 1, 11, 0, 9, 2, 18), 'done,done,done', 'moving to another artist frees the way as well');
ROLLBACK TO auto;
SELECT is(t.move(100, 1, 10, 1, 9, 2, 18), 'done,done', 'shortening it frees part of it');
ROLLBACK TO auto;
SELECT is(t.status(100, 1, 'hold'), 'done,done,done', 'so does softening to a hold');
ROLLBACK TO auto;
SELECT is(t.undo(801), 'done,done,done,done,done', 'taken back with the options themselves nothing is promoted');
SELECT is(t.booking(101), 'cancelled:mistake 2', 'they are gone too');

SELECT * FROM finish();
ROLLBACK;
