-- The finder among many: what it leaves out of a short answer is what a long one has at its end.
BEGIN;
SELECT plan(6);
-- Forty riggers, two patterns, some without a rate, some booked or away for a while; equal rates are many.
INSERT INTO callboard.artists (tenant_id, id, name, skills, rate, working_pattern)
SELECT t.north(), t.id(500 + n), 'Rigger ' || n * 7 % 40, '{rig}', CASE WHEN n % 9 > 0 THEN 30 + n % 4 * 0.01 END,
       CASE WHEN n % 2 = 0 THEN '{[540,1080)}'::int4multirange END
FROM generate_series(1, 40) n;
INSERT INTO callboard.time_off (tenant_id, id, artist_id, start_time, end_time, reason)
SELECT t.north(), t.id(600 + n), t.id(500 + n), t.at(0, 10), t.at(0, 10 + n / 10), 'away' FROM generate_series(10, 40, 6) n;
-- How often a short answer is not the head of the long one.
CREATE FUNCTION t.differing(hours numeric, partly boolean) RETURNS bigint LANGUAGE sql AS $$
    WITH whole AS (SELECT w::text AS line, row_number() OVER () AS at
                   FROM callboard.who_is_free(t.at(0, 9), t.at(0, 18), '{rig}', false, NULL, hours, partly, NULL) w)
    SELECT count(*) FROM generate_series(1, 41) most
    WHERE (SELECT array_agg(line ORDER BY at) FROM whole WHERE at <= most) IS DISTINCT FROM
          (SELECT array_agg(w::text) FROM callboard.who_is_free(t.at(0, 9), t.at(0, 18), '{rig}', false, NULL, hours,
                                                                partly, most) w) $$;
SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
SELECT is((SELECT string_agg(t.book(700 + n, 500 + n, 0, 9 + n % 5, 0, 14 + n % 4, 'pencil'), ',')
           FROM generate_series(1, 40, 3) n), repeat('done,', 13) || 'done', 'fourteen of forty are booked');

SELECT is(t.differing(NULL, false), 0::bigint, 'all along');
SELECT is(t.differing(NULL, true), 0::bigint, 'all along, then in part');
SELECT is(t.differing(4, false), 0::bigint, 'so many hours, be they left between bookings');
SELECT is(t.differing(0.25, true), 0::bigint, 'so few that costs round to equal ones');
SELECT is((SELECT count(*) FROM callboard.who_is_free(t.at(0, 9), t.at(0, 18), '{rig}', false, NULL, 4, false, NULL)
           WHERE in_the_way <> '{}'), 8::bigint, 'some of them have bookings');
SELECT * FROM finish();
ROLLBACK;
