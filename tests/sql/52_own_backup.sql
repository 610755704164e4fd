-- A backup by an admin: his tenant, and of what-if boards those that he may open.
BEGIN;
SELECT plan(11);

SET LOCAL SESSION AUTHORIZATION ana;
SELECT t.enter(900);
SELECT t.book(900, 10, 1, 9, 1, 18, 'confirmed');
SELECT outcome FROM callboard.save_draft(t.id(260), 'pitch');
RESET SESSION AUTHORIZATION;
SET LOCAL SESSION AUTHORIZATION ben;
SELECT t.enter(901);
SELECT outcome FROM callboard.save_draft(t.id(261), 'ben-own');
SELECT outcome FROM callboard.save_draft(t.id(262), 'shared');
SELECT outcome FROM callboard.share_draft(t.id(262), t.id(1), true);
SELECT throws_ok('SELECT callboard.read_backup_rows(''bookings'')', 'CB006',
    'A backup is made by an admin of the tenant, or by the operator.', 'a producer makes none');
SELECT throws_ok('SELECT callboard.read_backup()', 'CB006', NULL, 'nor is told what would be in one');
SELECT is(callboard.is_operator(), false, 'and is no operator');
RESET SESSION AUTHORIZATION;
SELECT is(callboard.is_operator(), true, 'the superuser is');

SET LOCAL SESSION AUTHORIZATION ana;
SELECT t.enter(902);
SELECT is((SELECT string_agg(name, ' ') FROM callboard.read_backup()),
    (SELECT string_agg(name, ' ' ORDER BY place) FROM (VALUES (1, 'tenants'), (2, 'members'), (3, 'artists'), (4, 'projects'),
     (5, 'time_off'), (6, 'bookings'), (7, 'import_rows'), (8, 'challenges'), (9, 'drafts'), (10, 'draft_members'),
     (11, 'draft_bookings'), (12, 'draft_steps'), (13, 'booking_events'), (14, 'record_events'), (15, 'notices')) t (place, name)),
    'an admin makes one of all tables');
SELECT is((SELECT tenant_id FROM callboard.read_backup() LIMIT 1), t.north(), 'of the own tenant');
SELECT results_eq('SELECT row::jsonb ->> ''name'' FROM callboard.read_backup_rows(''drafts'') row ORDER BY 1',
    $$ VALUES ('pitch'), ('shared') $$, 'without what-if boards of others');
SELECT is((SELECT count(*)::int FROM callboard.read_backup_rows('artists')), 4, 'and without other tenants'' rows');
SELECT is((SELECT row::jsonb ->> 'login' FROM callboard.read_backup_rows('members') row ORDER BY row::jsonb ->> 'login' LIMIT 1),
    'ana', 'a login is a name');
SELECT is_empty('SELECT callboard.read_backup_rows(''backups'')', 'what no backup has is not read by it');
SELECT is_empty('SELECT callboard.read_backup_rows(''members x; SELECT 1'')', 'nor anything else');
RESET SESSION AUTHORIZATION;

SELECT * FROM finish();
ROLLBACK;
