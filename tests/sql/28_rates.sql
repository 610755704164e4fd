-- Hours are priced at the rate that held when their day began.
BEGIN;
SELECT plan(17);
CREATE FUNCTION pg_temp.d(n int) RETURNS date LANGUAGE sql AS
$$ SELECT (date_trunc('week', now() AT TIME ZONE 'Europe/Berlin') + (14 + n) * interval '1 day')::date $$;
CREATE FUNCTION pg_temp.cost(n int, until int) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(concat_ws(' ', hours, cost, nullif(unpriced, 0)), ', ')
    FROM callboard.report_cost(pg_temp.d(n), pg_temp.d(until)) $$;
-- Another rate, as if it had been written down then.
CREATE FUNCTION pg_temp.rate(artist int, new numeric, moment timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE callboard.artists SET rate = new WHERE id = t.id(artist);
    SET LOCAL session_replication_role = replica;
    UPDATE callboard.artists SET updated_at = moment WHERE id = t.id(artist);
    UPDATE callboard.record_events e SET at = moment
    WHERE e.record_id = t.id(artist) AND seq = (SELECT max(seq) FROM callboard.record_events x WHERE x.record_id = t.id(artist));
    SET LOCAL session_replication_role = origin;
END $$;
SET LOCAL session_replication_role = replica;
DELETE FROM callboard.bookings;
SET LOCAL session_replication_role = origin;
SELECT callboard.refresh_reports();

SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
SELECT is(string_agg(t.book(100 + n, 10, n, 9, n, 18, 'confirmed'), ' '), 'done done done done done', 'Ada, five days of nine hours')
FROM generate_series(0, 4) n;
SELECT is(pg_temp.cost(0, 7), '45.00 2700.00', 'at 60');
RESET SESSION AUTHORIZATION;
SELECT pg_temp.rate(10, 80.55, t.at(2, 10));
SET SESSION AUTHORIZATION ana;
SELECT is(pg_temp.cost(0, 3), '27.00 1620.00', 'before Wednesday at ten, and on that Wednesday, what they cost');
SELECT is(pg_temp.cost(3, 7), '18.00 1449.90', 'from Thursday on the new rate, to the cent');
SELECT is(pg_temp.cost(0, 7), '45.00 3069.90', 'all of it');
RESET SESSION AUTHORIZATION;
SELECT pg_temp.rate(10, 70, t.at(3, 0));
SELECT pg_temp.rate(10, 90, t.at(3, 12));
SELECT pg_temp.rate(10, 100, t.at(3, 13));
SET SESSION AUTHORIZATION ana;
SELECT is(pg_temp.cost(3, 4), '9.00 630.00', 'at midnight is on that day');
SELECT is(pg_temp.cost(4, 5), '9.00 900.00', 'of several on one day the last holds on the next');
RESET SESSION AUTHORIZATION;
SELECT pg_temp.rate(10, NULL, t.at(3, 14));
SET SESSION AUTHORIZATION ana;
SELECT is(pg_temp.cost(4, 5), '9.00 9.00', 'a rate that is taken away leaves hours without a price');
SELECT is(pg_temp.cost(3, 5), '18.00 630.00 9.00', 'and that is said');

SELECT is(t.book(120, 12, 1, 9, 1, 18, 'pencil'), 'done', 'Chidi, who has no rate');
SELECT is(pg_temp.cost(1, 2), '18.00 540.00 9.00', 'is not priced');
RESET SESSION AUTHORIZATION;
SELECT pg_temp.rate(12, 50, t.at(4, 10));
SET SESSION AUTHORIZATION ana;
SELECT is(pg_temp.cost(1, 2), '18.00 990.00', 'until there is a first one');

-- the finder
SELECT is((SELECT (rate, cost)::text FROM callboard.read_free(t.at(1, 9), t.at(2, 18), NULL, NULL, NULL, false)
    WHERE artist_id = t.id(13)), '(40.00,720.00)', 'Zoë costs 40');
RESET SESSION AUTHORIZATION;
SELECT pg_temp.rate(13, 50, t.at(1, 10));
SET SESSION AUTHORIZATION ana;
SELECT is((SELECT (rate, cost)::text FROM callboard.read_free(t.at(1, 9), t.at(2, 18), NULL, NULL, NULL, false)
    WHERE artist_id = t.id(13)), '(50.00,810.00)', 'and 50 from the second day on');
SELECT is((SELECT (rate, cost)::text FROM callboard.read_free(t.at(2, 9), t.at(2, 18), NULL, NULL, NULL, false)
    WHERE artist_id = t.id(13)), '(50.00,450.00)', 'on which nothing else is asked about');
SELECT is((SELECT cost FROM callboard.read_free(t.at(5, 10), t.at(6, 18), NULL, NULL, NULL, false)
    WHERE artist_id = t.id(11)), 1360.00, 'a weekend costs what counts of it: 17 hours, not 32');
SELECT is(t.book(130, 11, 5, 10, 6, 18, 'pencil') || ' ' || pg_temp.cost(5, 7), 'done 17.00 1360.00', 'as a report says, once it is booked');
RESET SESSION AUTHORIZATION;
SELECT * FROM finish();
ROLLBACK;
