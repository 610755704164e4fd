-- Working hours in real time, who else could, when next; the queries of finder and board.
BEGIN;
SELECT plan(27);
CREATE FUNCTION pg_temp.hours(p int4multirange, a timestamptz, b timestamptz) RETURNS numeric LANGUAGE sql AS
$$ SELECT t.hours(p, 'Europe/Berlin', a, b) $$;
SELECT is(pg_temp.hours('{[540,1080),[1980,2520)}', '2026-06-01 00:00+02', '2026-06-08 00:00+02'), 18.00, 'two days of nine');
SELECT is(pg_temp.hours('{[540,1080)}', '2026-06-01 12:00+02', '2026-06-01 20:00+02'), 6.00, 'clipped');
SELECT is(pg_temp.hours('{[8640,10080)}', '2026-03-23 00:00+01', '2026-03-30 00:00+02'), 23.00, 'the Sunday of 23 hours');
SELECT is(pg_temp.hours('{[8640,10080)}', '2026-10-19 00:00+02', '2026-10-26 00:00+01'), 25.00, 'and of 25');
SELECT is(pg_temp.hours('{[8760,8820)}', '2026-03-23 00:00+01', '2026-03-30 00:00+02'), 0.00, 'the hour that is skipped');
SELECT is(pg_temp.hours(NULL, '2026-06-01 00:00+02', '2026-06-03 00:00+02'), 48.00, 'no pattern: any time');
SELECT is(pg_temp.hours('{}', '2026-06-01 00:00+02', '2026-06-03 00:00+02'), 0.00, 'an empty one: never');

SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
SELECT is((SELECT array_agg(artist_id) FROM callboard.free_artists(t.id(10), t.us(0, 9), t.us(0, 18))),
    ARRAY[t.id(13), t.id(11)], 'who has Ada''s skills, cheapest first');
SELECT is((SELECT array_agg(artist_id) FROM callboard.free_artists(t.id(10), t.us(0, 9), t.us(0, 20))),
    ARRAY[t.id(11)], 'not outside the pattern');
SELECT is((SELECT array_agg(artist_id) FROM callboard.free_artists(t.id(10), t.us(4, 9), t.us(4, 12))),
    ARRAY[t.id(11)], 'not on time off');
SELECT is(t.book(100, 11, 0, 10, 0, 11, 'pencil') || t.book(101, 13, 0, 10, 0, 11, 'hold'), 'donedone', 'bookings');
SELECT is((SELECT array_agg(artist_id) FROM callboard.free_artists(t.id(10), t.us(0, 9), t.us(0, 18))),
    ARRAY[t.id(13)], 'not where a pencil is; a hold is in nobody''s way');
SELECT is((SELECT array_agg(artist_id) FROM callboard.free_artists(t.id(11), t.us(0, 9), t.us(0, 18))),
    ARRAY[t.id(13), t.id(10)], 'nobody else leads: those with the first skill');
SELECT is_empty($$ SELECT * FROM callboard.free_artists(t.id(12), t.us(0, 9), t.us(0, 18)) $$, 'nobody else rigs');

SELECT is(t.book(110, 10, 0, 9, 0, 13, 'confirmed') || t.book(111, 10, 1, 9, 1, 18, 'confirmed'), 'donedone', 'Ada is booked');
SELECT is((SELECT start_us FROM callboard.next_free(t.id(10), t.us(0, 9), t.us(0, 13))), t.us(0, 13), 'next: when it ends');
SELECT is((SELECT start_us FROM callboard.next_free(t.id(10), t.us(0, 9), t.us(0, 15))), t.us(2, 9),
    'six hours do not fit in the afternoon, nor on Tuesday');
SELECT is((SELECT end_us - start_us FROM callboard.next_free(t.id(10), t.us(0, 9), t.us(0, 15))),
    6 * 3600 * 1000000::bigint, 'of the same length');
SELECT is((SELECT (start_us, end_us)::text FROM callboard.next_free(t.id(10), t.us(0, 9), t.us(2, 18))),
    (t.us(2, 9), t.us(4, 18))::text, 'three days keep their clock times');
SELECT is((SELECT (start_us, end_us)::text FROM callboard.next_free(t.id(10), t.us(1, 9), t.us(4, 18))),
    (t.us(7, 9), t.us(10, 18))::text, 'and do not run into the weekend');
SELECT is((SELECT start_us FROM callboard.next_free(t.id(13), t.us(4, 9), t.us(4, 13))), t.us(7, 9), 'time off is skipped');
SELECT is((SELECT start_us FROM callboard.next_free(t.id(11), t.us(0, 10), t.us(0, 12))), t.us(0, 11), 'without a pattern');
SELECT is_empty($$ SELECT * FROM callboard.next_free(t.id(99), t.us(0, 9), t.us(0, 13)) $$, 'no such artist, no slot');

-- what overlaps a week, over all classes of length
SELECT is(t.book(120, 12, -7, 9, 1, 9, 'confirmed') || t.book(121, 12, 1, 9, 1, 10, 'confirmed')
    || t.book(122, 12, 5, 9, 90, 9, 'confirmed'), 'donedonedone', 'short, weeks and months');
SELECT is((SELECT array_agg(id ORDER BY start) FROM callboard.read_week_table(t.at(1, 0), t.at(6, 0))
    WHERE artist_id = t.id(12)), ARRAY[t.id(120), t.id(121), t.id(122)], 'are all found');
SELECT is((SELECT array_agg(id) FROM callboard.read_week_table(t.at(80, 0), t.at(81, 0))), ARRAY[t.id(122)], 'late in it');
SELECT is_empty($$ SELECT * FROM callboard.read_week_table(t.at(90, 9), t.at(91, 0)) $$, 'the end is not included');

SELECT * FROM finish();
ROLLBACK;
