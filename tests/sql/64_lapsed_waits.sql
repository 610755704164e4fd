-- What waits for a member: also the own holds that have lapsed within the last day.
BEGIN;
SELECT plan(6);
CREATE FUNCTION pg_temp.lapse(n int, p_since interval) RETURNS void LANGUAGE sql SECURITY DEFINER AS
$$ UPDATE callboard.bookings SET lapses_at = clock_timestamp() - p_since WHERE id = t.id(n) $$;

SET SESSION AUTHORIZATION ana;
SET app.tenant = '11111111-1111-4111-8111-111111111111';
\set it `cat ../../sql/queries/waiting.sql`
PREPARE waiting AS SELECT w.id, w.status::text, w.reason FROM (:it) w;
SELECT is(t.book(103, 11, 1, 10, 1, 11, 'hold') || t.book(104, 11, 2, 10, 2, 11, 'hold') ||
          t.book(105, 11, 3, 10, 3, 11, 'hold'), 'donedonedone', 'three holds');
SELECT pg_temp.lapse(103, interval '2 hours'), pg_temp.lapse(104, interval '26 hours');
SELECT results_eq('EXECUTE waiting', format('VALUES (%L::uuid, ''hold'', NULL::text), (%L, ''hold'', NULL)', t.id(103), t.id(105)),
    'one that has lapsed waits before the sweep, unless that was long ago');
SELECT is(callboard.sweep(), 2, 'the sweep writes them down');
SELECT results_eq('EXECUTE waiting', format('VALUES (%L::uuid, ''cancelled'', ''lapsed''), (%L, ''hold'', NULL)', t.id(103), t.id(105)),
    'and behind it it waits as well');
SELECT is(t.release(105, 1), 'done', 'what was released is no lapse');
SELECT results_eq('EXECUTE waiting', format('VALUES (%L::uuid, ''cancelled'', ''lapsed'')', t.id(103)), 'and waits for nobody');

SELECT * FROM finish();
ROLLBACK;
