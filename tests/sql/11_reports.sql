-- The reports: what counts, over any days, as it is now, whatever the views know; by one's own tenant only.
BEGIN;
SELECT plan(40);
-- What other files have left behind; it comes back with the end of this one.
SET LOCAL session_replication_role = replica;
DELETE FROM callboard.bookings;
DELETE FROM callboard.booking_events;
SET LOCAL session_replication_role = origin;
SELECT callboard.refresh_reports();
-- "Ada Byron 18.00/12.00/45.00 66.7", of each row
CREATE FUNCTION pg_temp.used(p_from date, p_to date, p_sum boolean DEFAULT false) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(concat_ws(' ', artist, confirmed || '/' || pencilled || coalesce('/' || working, ''), percent), ', ')
    FROM callboard.report_utilisation(p_from, p_to, p_sum) WHERE p_sum OR artist_id <> t.id(13) $$;
CREATE FUNCTION pg_temp.cost(p_from date, p_to date, p_sum boolean DEFAULT false) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(concat_ws(' ', coalesce(code, project, '-'), hours, cost, nullif(unpriced, 0)), ', ')
    FROM callboard.report_cost(p_from, p_to, p_sum) $$;
CREATE FUNCTION pg_temp.holds(p_from date, p_to date, p_sum boolean DEFAULT false) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(concat_ws(' ', member, made, firmed, lapsed, released, still_held), ', ')
    FROM callboard.report_holds(p_from, p_to, p_sum) $$;
CREATE FUNCTION pg_temp.d(n int) RETURNS date LANGUAGE sql AS
$$ SELECT (date_trunc('week', now() AT TIME ZONE 'Europe/Berlin') + (14 + n) * interval '1 day')::date $$;

SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
SELECT is(t.book(100, 10, 0, 9, 1, 18, 'confirmed') || t.book(101, 10, 2, 9, 2, 21, 'pencil')
    || t.book(102, 10, 3, 9, 3, 10, 'hold'), 'donedonedone', 'two days, a long day, a hold');
SELECT throws_ok('SELECT callboard.refresh_reports()', '42501', NULL, 'a member does not refresh for all tenants');
SELECT is(pg_temp.used(pg_temp.d(0), pg_temp.d(7)), 'Ada Byron 18.00/12.00/45.00 66.7', 'nobody has refreshed since: they count');
SELECT is(pg_temp.cost(pg_temp.d(0), pg_temp.d(7)), 'SUN 30.00 1800.00', 'and cost');
SELECT is(pg_temp.holds('2000-01-01', '2100-01-01'), 'Ana 1 0 0 0 1', 'and so do holds');
RESET SESSION AUTHORIZATION;

-- CONCURRENTLY does not see this transaction's rows otherwise than plain; both run here
SELECT lives_ok('SELECT callboard.refresh_reports()', 'the operator refreshes');
SELECT is(callboard.refresh_reports('1 hour'), NULL, 'and not again within the hour');
-- What this transaction writes no refresh of its own can have seen; so for a while all counts as seen.
CREATE FUNCTION pg_temp.seen(p_all boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF p_all THEN
        ALTER MATERIALIZED VIEW callboard.report_tenants RENAME TO report_tenants_own;
        CREATE MATERIALIZED VIEW callboard.report_tenants AS SELECT tenant_id, zone, holidays,
            pg_snapshot '1000000000:1000000000:' AS seen, refreshed_at, since, until, holds_since
        FROM callboard.report_tenants_own;
        ALTER MATERIALIZED VIEW callboard.report_tenants OWNER TO callboard_owner;
    ELSE
        DROP MATERIALIZED VIEW callboard.report_tenants;
        ALTER MATERIALIZED VIEW callboard.report_tenants_own RENAME TO report_tenants;
    END IF;
END $$;
SELECT pg_temp.seen(true);
CREATE FUNCTION pg_temp.in_view() RETURNS bigint LANGUAGE sql AS
$$ SELECT sum(confirmed + pencilled) / 3600000000 FROM callboard.booked_hours WHERE tenant_id = t.north() $$;
SELECT is(pg_temp.in_view(), 30::bigint, 'the view holds it');
SET SESSION AUTHORIZATION ana;
SELECT is(pg_temp.used(pg_temp.d(0), pg_temp.d(7)), 'Ada Byron 18.00/12.00/45.00 66.7', 'from the view it is the same');
SELECT is(pg_temp.cost(pg_temp.d(0), pg_temp.d(7)), 'SUN 30.00 1800.00', 'cost, too');
SELECT is(pg_temp.holds('2000-01-01', '2100-01-01'), 'Ana 1 0 0 0 1', 'and holds');
SELECT ok((SELECT max(refreshed_at) > now() - interval '1 minute' FROM callboard.report_holds('2000-01-01', '2100-01-01')),
    'and since when');

-- any range
SELECT is(pg_temp.used(pg_temp.d(1), pg_temp.d(3)), 'Ada Byron 9.00/12.00/18.00 116.7', 'within a week');
SELECT is(pg_temp.used(pg_temp.d(2), pg_temp.d(3)), 'Ada Byron 0.00/12.00/9.00 133.3', 'one day');
SELECT is(pg_temp.used(pg_temp.d(5), pg_temp.d(7)), NULL, 'a weekend without bookings says nothing');
SELECT is(pg_temp.used(pg_temp.d(-70), pg_temp.d(7)), 'Ada Byron 18.00/12.00/45.00 66.7', 'no leading weeks of zeros');
SELECT is(pg_temp.cost('-infinity', 'infinity'), 'SUN 30.00 1800.00', 'from the beginning to whatever comes');
SELECT is(pg_temp.cost('infinity', '-infinity'), NULL, 'and backwards there is nothing');

-- what changes after the refresh
RESET SESSION AUTHORIZATION;
SELECT pg_temp.seen(false);
SET SESSION AUTHORIZATION ana;
SELECT is(t.book(110, 11, 400, 9, 400, 18, 'confirmed') || t.book(111, 12, 0, 9, 0, 10, 'pencil'), 'donedone',
    'in more than a year; who has no rate');
SELECT is(pg_temp.used(pg_temp.d(400), pg_temp.d(401)), 'Ada Byron 0.00/0.00/9.00 0.0, Ben Okri 9.00/0.00', 'beyond what the view holds');
SELECT is(pg_temp.cost(pg_temp.d(-600), pg_temp.d(600)), 'SUN 40.00 2520.00 1.00', 'with what it holds; and unpriced hours');
SELECT is(pg_temp.cost(pg_temp.d(0), pg_temp.d(7), true), 'SUN 31.00 1800.00 1.00, Sum 31.00 1800.00 1.00', 'sums');
SELECT is(pg_temp.used(pg_temp.d(0), pg_temp.d(1), true),
    'Ada Byron 9.00/0.00/9.00 100.0, Chidi Eze 0.00/1.00, Zoë Ångström 0.00/0.00/9.00 0.0, Sum 9.00/1.00/18.00 50.0',
    'percent of capacity is of those who have one');
SELECT is(pg_temp.holds(pg_temp.d(-30), pg_temp.d(30), true), 'Ana 1 0 0 0 1, Sum 1 0 0 0 1', 'sums of holds');

SELECT is(t.book(112, 13, 0, 9, 0, 18, 'confirmed'), 'done', 'a booking more');
SELECT is(pg_temp.used(pg_temp.d(0), pg_temp.d(1), true),
    'Ada Byron 9.00/0.00/9.00 100.0, Chidi Eze 0.00/1.00, Zoë Ångström 9.00/0.00/9.00 100.0, Sum 18.00/1.00/18.00 100.0',
    'is there at once');
SELECT is((SELECT outcome FROM callboard.set_status(t.id(102), 1, 'confirmed', false)), 'done', 'the hold is firmed');
SELECT is(pg_temp.holds('2000-01-01', '2100-01-01'), 'Ana 1 1 0 0 0', 'that, too');
RESET SESSION AUTHORIZATION;
SELECT callboard.refresh_reports();
SELECT pg_temp.seen(true);
SELECT is(pg_temp.in_view(), 41::bigint, 'refreshed: all but what lies beyond it');
SET SESSION AUTHORIZATION ana;
SELECT is((SELECT outcome FROM callboard.save_time_off(t.id(40), t.id(10), t.at(1, 12), t.at(2, 0), 'dentist')), 'done',
    'time off');
SELECT is(pg_temp.used(pg_temp.d(1), pg_temp.d(2)), 'Ada Byron 3.00/0.00/3.00 100.0', 'is no working time, at once');
SELECT is((SELECT outcome FROM callboard.remove_time_off(t.id(40))), 'done', 'taken away');
SELECT is(pg_temp.used(pg_temp.d(1), pg_temp.d(2)), 'Ada Byron 9.00/0.00/9.00 100.0', 'it is working time again');
SELECT is((SELECT outcome FROM callboard.save_holiday(NULL, pg_temp.d(0), 'Founders'' Day')), 'done', 'a public holiday');
SELECT is(pg_temp.used(pg_temp.d(0), pg_temp.d(3)),
    'Ada Byron 18.00/12.00/18.00 166.7, Chidi Eze 0.00/1.00', 'is none, though the first day of what is booked counts');
SELECT is((SELECT outcome FROM callboard.save_settings('{"zone": "Asia/Tokyo"}')), 'done', 'another zone');
SELECT isnt((SELECT sum(hours) FROM callboard.report_cost(pg_temp.d(0), pg_temp.d(7))), 41.00, 'has other hours, at once');
RESET SESSION AUTHORIZATION;

SET SESSION AUTHORIZATION eve;
SELECT callboard.enter(t.south(), NULL, 'cli', NULL);
SELECT is_empty($$ SELECT * FROM callboard.report_utilisation('2000-01-01', '2100-01-01') $$, 'Southgate sees none of it');
SELECT is_empty($$ SELECT * FROM callboard.report_cost('-infinity', 'infinity', true) $$, 'nor its cost');
SELECT is_empty($$ SELECT * FROM callboard.report_holds('-infinity', 'infinity', true) $$, 'nor its holds');
RESET SESSION AUTHORIZATION;

SELECT * FROM finish();
ROLLBACK;
