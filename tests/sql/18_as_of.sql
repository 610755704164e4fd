-- The board as it was: moved, released, lapsed, restored; an artist who is gone; nothing of others.
BEGIN;
SELECT plan(16);
CREATE TEMP TABLE moments (name text PRIMARY KEY, at timestamptz);
GRANT SELECT, INSERT ON moments TO ana, eve;
CREATE FUNCTION pg_temp.mark(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_sleep(0.002); -- events before and after it differ in their microsecond
    INSERT INTO moments VALUES (name, clock_timestamp());
    PERFORM pg_sleep(0.002);
END $$;
-- "100 12 pencil": what stood then in that week
CREATE FUNCTION pg_temp.stood(moment text, d1 int DEFAULT 0, d2 int DEFAULT 7) RETURNS text LANGUAGE sql AS $$
    SELECT coalesce(string_agg(format('%s %s %s', right(b.id::text, 3), right(b.artist_id::text, 2), b.status), ', '
                               ORDER BY b.id), '')
    FROM moments m, callboard.bookings_at(t.at(d1, 0), t.at(d2, 0), m.at) b WHERE m.name = moment $$;

SET SESSION AUTHORIZATION ana;
SELECT pg_temp.mark('nothing');
SELECT t.enter(901);
SELECT is(t.book(100, 10, 0, 9, 0, 13, 'pencil') || t.book(101, 11, 1, 9, 1, 13, 'hold') ||
          t.book(102, 12, 9, 9, 30, 13, 'confirmed') || t.book(103, 12, 40, 9, 90, 13, 'confirmed'), 'donedonedonedone',
          'a day, a hold, weeks, months');
SELECT pg_temp.mark('booked');
SELECT t.enter(902);
SELECT is(t.move(100, NULL, 12, 2, 9, 2, 13) || t.status(100, NULL, 'confirmed'), 'donedone', 'moved and confirmed');
SELECT pg_temp.mark('moved');
SELECT t.enter(903);
SELECT is(t.release(100, NULL), 'done', 'released');
SELECT pg_temp.mark('released');
SELECT t.enter(904);
SELECT is(t.undo(903), 'done', 'restored');
SELECT pg_temp.mark('restored');

SELECT is(pg_temp.stood('nothing'), '', 'nothing before the first was booked');
SELECT is(pg_temp.stood('booked'), '100 10 pencil, 101 11 hold', 'as booked');
SELECT is(pg_temp.stood('moved'), '100 12 confirmed, 101 11 hold', 'where it was moved to, and there alone');
SELECT is(pg_temp.stood('moved', 0, 1), '', 'not where it was before');
SELECT is(pg_temp.stood('released'), '101 11 hold', 'what was released is gone');
SELECT is(pg_temp.stood('restored'), '100 12 confirmed, 101 11 hold', 'what was restored is there again');
SELECT is(pg_temp.stood('booked', 20, 21) || '; ' || pg_temp.stood('booked', 80, 81) || '; ' || pg_temp.stood('booked', 95, 96),
    '102 12 confirmed; 103 12 confirmed; ', 'long ones far from their start; the end is not included');
-- the hold's time: the events' own, not the row's, which the sweep takes away
SELECT is((SELECT string_agg(b.id::text, ',') FROM t.booking_events e,
           callboard.bookings_at(t.at(1, 0), t.at(2, 0), e.lapses_at) b WHERE e.booking_id = t.id(101)), NULL,
    'a hold lived until its minute');
SELECT isnt((SELECT string_agg(b.id::text, ',') FROM t.booking_events e,
             callboard.bookings_at(t.at(1, 0), t.at(2, 0), e.lapses_at - interval '1 microsecond') b
             WHERE e.booking_id = t.id(101)), NULL, 'and up to it');

RESET SESSION AUTHORIZATION;
UPDATE callboard.artists SET archived_at = clock_timestamp() WHERE id = t.id(10);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
\set it `cat ../../sql/queries/artists_then.sql`
PREPARE artists_then (bigint) AS SELECT string_agg(x.name, ', ') FROM (:it) x;
SELECT callboard.us(at) AS before FROM moments WHERE name = 'moved' \gset
SELECT results_eq(format('EXECUTE artists_then(%s)', :before), ARRAY['Ada Byron, Ben Okri, Zoë Ångström, Chidi Eze'],
    'who was removed since is there then');
SELECT results_eq('EXECUTE artists_then(callboard.us(clock_timestamp()))', ARRAY['Ben Okri, Zoë Ångström, Chidi Eze'],
    'and is not now');

SET SESSION AUTHORIZATION eve;
SELECT is(pg_temp.stood('booked'), '', 'nothing of another tenant');
RESET SESSION AUTHORIZATION;
SELECT * FROM finish();
ROLLBACK;
