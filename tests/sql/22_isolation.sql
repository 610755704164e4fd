-- Writes are made at READ COMMITTED only: at any other level what is checked first may no longer be so when it is written.
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT plan(6);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(801);
SELECT throws_ok($$ SELECT t.book(100, 10, 0, 9, 0, 13, 'pencil') $$, 'CB004',
    'This is written at READ COMMITTED only, not at REPEATABLE READ.', 'no booking');
SELECT throws_ok($$ SELECT callboard.remove_member(t.id(1)) $$, 'CB004', NULL, 'no membership');
SELECT throws_ok($$ SELECT callboard.undo(t.id(1)) $$, 'CB004', NULL, 'no undo');
SELECT throws_ok($$ SELECT callboard.sweep() $$, 'CB004', NULL, 'no sweep');
SELECT lives_ok($$ SELECT * FROM callboard.read_week_table(t.at(0, 0), t.at(7, 0)) $$, 'a reader may read as it likes');
RESET SESSION AUTHORIZATION;
-- whatever writes: each function that members may call, and that is neither STABLE nor one of these, begins alike
SELECT is((SELECT string_agg(p.proname, ' ' ORDER BY p.proname) FROM pg_proc p
           WHERE p.pronamespace = 'callboard'::regnamespace AND p.provolatile = 'v' AND p.prorettype <> 'trigger'::regtype
             AND has_function_privilege('callboard_member', p.oid, 'EXECUTE') AND p.prosrc !~ 'begin_write'
             AND p.prolang <> (SELECT oid FROM pg_language WHERE lanname = 'c')), 'be_here doctor enter listen open_session',
    'each function that writes begins with begin_write()');
SELECT * FROM finish();
ROLLBACK;
