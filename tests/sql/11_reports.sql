-- The reports: from materialized views, by one's own tenant only.
BEGIN;
SELECT plan(11);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
SELECT is(t.book(100, 10, 0, 9, 1, 18, 'confirmed') || t.book(101, 10, 2, 9, 2, 21, 'pencil')
    || t.book(102, 10, 3, 9, 3, 10, 'hold'), 'donedonedone', 'two days, a long day, a hold');
SELECT throws_ok('SELECT callboard.refresh_reports()', '42501', NULL, 'a member does not refresh for all tenants');
RESET SESSION AUTHORIZATION;
-- CONCURRENTLY does not see this transaction's rows otherwise than plain; both run here
SELECT lives_ok('SELECT callboard.refresh_reports()', 'the operator does');
SET SESSION AUTHORIZATION ana;
SELECT is((SELECT (confirmed, pencilled, working)::text FROM callboard.report_utilisation(
    t.at(0, 0)::date, t.at(7, 0)::date) WHERE artist_id = t.id(10)), '(18.00,12.00,45.00)',
    'several days count by the pattern, one day counts whole');
SELECT is((SELECT (code, hours, cost)::text FROM callboard.report_cost(t.at(0, 0)::date, t.at(7, 0)::date)),
    '(SUN,30.00,1800.00)', 'cost by rate');
SELECT is((SELECT (member, made, still_held)::text FROM callboard.report_holds('2000-01-01', '2100-01-01')),
    '(Ana,1,1)', 'holds by member');
SELECT ok((SELECT max(refreshed_at) > now() - interval '1 minute' FROM callboard.report_holds('2000-01-01', '2100-01-01')),
    'and how old it is');
SELECT is((SELECT working FROM callboard.report_utilisation(t.at(0, 0)::date, t.at(7, 0)::date)
    WHERE artist_id = t.id(13)), 36.00, 'time off is no working time');
SELECT is((SELECT outcome FROM callboard.save_holiday(NULL, t.at(1, 0)::date, 'Founders'' Day')), 'done', 'a public holiday');
RESET SESSION AUTHORIZATION;
SELECT callboard.refresh_reports();
SET SESSION AUTHORIZATION ana;
SELECT is((SELECT (confirmed, pencilled, working)::text FROM callboard.report_utilisation(
    t.at(0, 0)::date, t.at(7, 0)::date) WHERE artist_id = t.id(10)), '(9.00,12.00,36.00)',
    'a holiday is no working time, though the reports are worked out in no tenant');
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION eve;
SELECT callboard.enter(t.south(), NULL, 'cli', NULL);
SELECT is_empty($$ SELECT * FROM callboard.report_utilisation('2000-01-01', '2100-01-01') $$, 'Southgate sees none of it');

SELECT * FROM finish();
ROLLBACK;
