-- What is noted of backups: by whom, what the operator may rely on, and who sees it.
BEGIN;
SELECT plan(9);

SET LOCAL SESSION AUTHORIZATION ben;
SELECT t.enter(NULL);
SELECT is((SELECT outcome || ': ' || message FROM callboard.note_backup(now(), 1, false)),
    'not_allowed: Only an admin may do that; you are a producer.', 'a producer notes no backup');
RESET SESSION AUTHORIZATION;

SET LOCAL SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
SELECT is((SELECT outcome FROM callboard.note_backup('2026-11-01 12:00Z', 4711, true)), 'done', 'an admin does');
SELECT results_eq('SELECT made_at, bytes, complete, noted_by, verified_at IS NOT NULL FROM callboard.read_backups()',
    $$ VALUES ('2026-11-01 12:00Z'::timestamptz, 4711::bigint, false, 'ana', true) $$,
    'and reads it, as one that is not complete');
SELECT is((SELECT outcome || ': ' || message FROM callboard.note_backup('infinity', 1, true)),
    'invalid: A backup has a size, and a moment that has passed.', 'but not one that is still to come');
SELECT throws_ok('SELECT callboard.last_backups()', '42501', NULL, 'what the operator watches is not a member''s to see');
RESET SESSION AUTHORIZATION;

SELECT is((SELECT made_at FROM callboard.last_backups() WHERE tenant_id = t.north()), NULL,
    'the operator does not rely on an admin''s');
SELECT outcome FROM callboard.note_backup_of(t.north(), '2026-11-02 12:00Z', 100, false);
SELECT outcome FROM callboard.note_backup_of(t.north(), '2026-11-02 12:00Z', 100, true);
SELECT outcome FROM callboard.note_backup_of(t.north(), '2026-11-03 12:00Z', 200, false);
SELECT results_eq($$ SELECT made_at, bytes, noted_by, verified_made_at FROM callboard.last_backups()
    WHERE tenant_id = t.north() $$,
    $$ VALUES ('2026-11-03 12:00Z'::timestamptz, 200::bigint, 'postgres', '2026-11-02 12:00Z'::timestamptz) $$,
    'the newest, and of when the newest verified one is');
SELECT is((SELECT outcome FROM callboard.note_backup_of(gen_random_uuid(), now(), 1, false)), 'gone', 'of no tenant: none');
SELECT is((SELECT verified_at IS NOT NULL FROM callboard.backups
    WHERE tenant_id = t.north() AND made_at = '2026-11-02 12:00Z'), true, 'noting it again keeps that it was verified');

SELECT * FROM finish();
ROLLBACK;
