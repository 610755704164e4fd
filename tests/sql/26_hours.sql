-- The hours that count: every row of the rule's table (tests/unit/domain/stint.c has the same), and a month's roster.
BEGIN;
SELECT plan(39);
CREATE FUNCTION pg_temp.pattern(p text) RETURNS int4multirange LANGUAGE sql AS $$
    SELECT CASE p
        WHEN 'office' THEN '{[540,1080),[1980,2520),[3420,3960),[4860,5400),[6300,6840)}'::int4multirange
        WHEN 'nights' THEN '{[1320,1800),[2760,3240),[4200,4680),[5640,6120),[7080,7560)}'
        WHEN 'breaks' THEN '{[540,720),[780,1080),[1980,2160),[2220,2520)}'
        WHEN 'sunday night' THEN '{[0,360),[9960,10080)}'
        WHEN 'always' THEN '{[0,10080)}' WHEN 'never' THEN '{}' END $$;
-- "Tue 6.5, Wed 3": what counts of a booking, London's clocks, on which days.
CREATE FUNCTION pg_temp.counted(p text, a timestamp, b timestamp, off tstzmultirange DEFAULT NULL) RETURNS text
LANGUAGE sql AS $$
    SELECT string_agg(to_char(day, 'Dy ') || trim_scale(us / 3600000000.0), ', ' ORDER BY day)
    FROM callboard.counted_days(pg_temp.pattern(p), '{2026-12-25}', off, 'Europe/London', a AT TIME ZONE 'Europe/London',
                                b AT TIME ZONE 'Europe/London') $$;

SELECT is(pg_temp.counted(p, a, b), wanted, p || ', ' || to_char(a, 'Dy DD Mon HH24:MI - ') || to_char(b, 'Dy DD Mon HH24:MI'))
FROM (VALUES ('office', '2026-11-24 18:00'::timestamp, '2026-11-25 00:30'::timestamp, 'Tue 6.5'),
    ('office', '2026-11-24 14:00', '2026-11-25 12:00', 'Tue 4, Wed 3'),
    ('office', '2026-11-23 00:00', '2026-11-24 00:00', 'Mon 9'),
    ('office', '2026-11-23 14:00', '2026-11-25 18:00', 'Mon 4, Tue 9, Wed 9'),
    ('office', '2026-11-23 18:00', '2026-11-25 12:00', 'Tue 9, Wed 3'),
    ('office', '2026-11-27 09:00', '2026-11-30 18:00', 'Fri 9, Mon 9'),
    ('office', '2026-11-27 09:00', '2026-11-29 18:00', 'Fri 9, Sat 9, Sun 9'),
    ('office', '2026-11-28 10:00', '2026-11-29 18:00', 'Sat 8, Sun 9'),
    ('office', '2026-11-28 00:00', '2026-11-30 00:00', 'Sat 9, Sun 9'),
    ('office', '2026-12-24 09:00', '2026-12-28 18:00', 'Thu 9, Mon 9'),
    ('office', '2026-12-22 09:00', '2026-12-25 18:00', 'Tue 9, Wed 9, Thu 9, Fri 9'),
    ('nights', '2026-11-23 22:00', '2026-11-24 06:00', 'Mon 8'),
    ('nights', '2026-11-23 22:00', '2026-11-28 06:00', 'Mon 2, Tue 8, Wed 8, Thu 8, Fri 8, Sat 6'),
    ('nights', '2026-03-28 22:00', '2026-03-29 06:00', 'Sat 7'),
    (NULL, '2026-11-23 08:00', '2026-11-25 20:00', 'Mon 12, Tue 12, Wed 12'),
    (NULL, '2026-11-23 14:00', '2026-11-25 18:00', 'Mon 4, Tue 9, Wed 9'),
    (NULL, '2026-11-23 00:00', '2026-11-26 00:00', 'Mon 9, Tue 9, Wed 9'),
    -- and what the table leaves to its words
    ('office', '2026-10-24 22:00', '2026-10-25 06:00', 'Sat 9'),
    ('office', '2026-11-23 09:00', '2026-11-24 09:00', 'Mon 9'),
    ('office', '2026-12-25 09:00', '2026-12-25 18:00', 'Fri 9'),
    ('office', '2026-12-24 14:00', '2026-12-25 12:00', 'Thu 22'),
    (NULL, '2026-12-24 09:00', '2026-12-26 18:00', 'Thu 9, Fri 9, Sat 9'),
    (NULL, '2026-11-24 14:00', '2026-11-25 12:00', 'Tue 22'),
    ('never', '2026-11-28 10:00', '2026-11-29 18:00', 'Sat 8, Sun 9'),
    ('breaks', '2026-11-24 10:00', '2026-11-24 15:00', 'Tue 5'),
    ('nights', '2026-11-24 05:00', '2026-11-24 23:00', 'Tue 2'),
    ('sunday night', '2026-11-22 22:00', '2026-11-23 06:00', 'Sun 8'),
    ('sunday night', '2026-11-23 13:00', '2026-11-25 12:00', 'Mon 5, Tue 9, Wed 3'),
    ('always', '2026-11-29 20:00', '2026-11-30 10:00', 'Sun 14')) t (p, a, b, wanted);
-- Time off: Wednesday, told twice, and Thursday from one o'clock on.
SELECT is(pg_temp.counted('office', a, b, '{[2026-11-25 00:00Z,2026-11-26 00:00Z),[2026-11-26 13:00Z,2026-11-27 00:00Z)}'),
    wanted, words)
FROM (VALUES ('2026-11-23 09:00'::timestamp, '2026-11-27 18:00'::timestamp, 'Mon 9, Tue 9, Thu 4, Fri 9',
        'time off is taken away'),
    ('2026-11-25 09:00', '2026-11-25 18:00', NULL, 'all of it, if need be'),
    ('2026-11-25 22:00', '2026-11-26 04:00', 'Wed 4', 'and from a night')) t (a, b, wanted, words);

-- The roster of tests/unit/domain/stint.c by another way: by minutes. Of each, all its minutes are laid on a line, and the
-- clerk's rules say in plain conditions which of them are paid.
CREATE TEMP TABLE duties (starts timestamp, ends timestamp, nights boolean);
INSERT INTO duties VALUES -- nights: what is short and leaves no night between
    ('2026-11-02 09:00', '2026-11-02 18:00', true), ('2026-11-03 14:00', '2026-11-03 23:30', true),
    ('2026-11-04 18:00', '2026-11-05 00:30', true), ('2026-11-05 18:00', '2026-11-06 00:30', true),
    ('2026-11-06 18:00', '2026-11-07 01:12', true), ('2026-11-07 10:00', '2026-11-08 18:00', false),
    ('2026-11-09 09:00', '2026-11-11 18:00', false), ('2026-11-12 14:00', '2026-11-13 12:00', false),
    ('2026-11-14 20:00', '2026-11-15 04:24', true), ('2026-11-16 09:00', '2026-11-17 13:00', false),
    ('2026-11-18 22:00', '2026-11-19 06:00', true), ('2026-11-20 09:00', '2026-11-23 18:00', false),
    ('2026-11-24 17:30', '2026-11-25 02:00', true), ('2026-11-25 18:00', '2026-11-26 00:30', true),
    ('2026-11-26 10:00', '2026-11-26 17:00', true), ('2026-11-27 09:00', '2026-11-29 18:00', false),
    ('2026-11-30 13:00', '2026-11-30 19:00', true);
CREATE TEMP VIEW minutes AS
SELECT d.starts, m, extract(isodow FROM m) BETWEEN 1 AND 5 AS weekday, m::time >= '09:00' AND m::time < '18:00' AS office,
       m >= '2026-11-26 13:00' AND m < '2026-11-27' AS off, nights, bool_or(extract(isodow FROM m) BETWEEN 1 AND 5)
           OVER (PARTITION BY d.starts ORDER BY m DESC) AS weekday_later
FROM duties d, generate_series(d.starts, d.ends - interval '1 minute', interval '1 minute') m;
SELECT is((SELECT count(*) / 60.0 FROM minutes WHERE NOT off AND (nights OR office AND (weekday OR NOT weekday_later)))::numeric(9, 4),
    188.1, 'the minutes of a duty roster that are paid');
SELECT is((SELECT sum(us) / 3600000000.0 FROM duties,
    callboard.counted_days(pg_temp.pattern('office'), '{2026-12-25}', '{[2026-11-26 13:00Z,2026-11-27 00:00Z)}', 'Europe/London',
        starts AT TIME ZONE 'Europe/London', ends AT TIME ZONE 'Europe/London'))::numeric(9, 4), 188.1,
    'and what counts of it');

-- By the clocks
SELECT is(callboard.at_clock(day, minute, zone), wanted, zone || ' ' || day || ' ' || minute)
FROM (VALUES (date '2026-03-29', 90, 'Europe/London', timestamptz '2026-03-29 01:00Z'),
    ('2026-10-25', 90, 'Europe/London', '2026-10-25 00:30Z')) t (day, minute, zone, wanted);
-- The next free slot is as long by the clocks: half past midnight to half past five, in the night of three hours and a half.
CREATE TEMP TABLE change AS SELECT date '2031-03-30' - (t.at(0, 0) AT TIME ZONE 'Europe/Berlin')::date AS d;
GRANT SELECT ON change TO ana;
SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
SELECT is(t.book(100, 12, d, 0, d, 6, 'confirmed') || t.book(101, 10, d - 4, 9, d - 4, 18, 'confirmed'), 'donedone', 'bookings')
FROM change;
SELECT is((SELECT (start_us, end_us)::text FROM callboard.next_free(t.id(12), t.us(d, 0.5), t.us(d, 5.5))),
    (t.us(d, 6), t.us(d, 11))::text, 'five hours by the clocks') FROM change;
SELECT is((SELECT (start_us, end_us)::text FROM callboard.next_free(t.id(10), t.us(d - 4, 9), t.us(d - 2, 18))),
    (t.us(d + 1, 9), t.us(d + 3, 18))::text, 'three days, nine to six on either side of it') FROM change;
RESET SESSION AUTHORIZATION;
SELECT * FROM finish();
ROLLBACK;
