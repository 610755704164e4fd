-- import_bookings() of all or nothing: one row that is refused or invalid, and nothing of the others is kept.
BEGIN;
SELECT plan(14);

-- A row of an hour of 3 March 2094; other keys as they are given.
CREATE FUNCTION pg_temp.row(u text, h int, more jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_build_object('uid', u, 'artist', 'Ada Byron', 'title', 'Comp', 'status', 'pencil',
        'start', format('2094-03-03T%s:00:00Z', lpad(h::text, 2, '0')),
        'end', format('2094-03-03T%s:00:00Z', lpad((h + 1)::text, 2, '0'))) || more $$;
-- "booked, refused": what becomes of some rows.
CREATE FUNCTION pg_temp.import(p_create boolean, p_dry_run boolean, p_all boolean, VARIADIC p_rows jsonb[]) RETURNS text
LANGUAGE sql AS $$
    SELECT string_agg(outcome, ', ' ORDER BY o) FROM callboard.import_bookings(
        (SELECT jsonb_agg(r || jsonb_build_object('line', n + 1) ORDER BY n) FROM unnest(p_rows) WITH ORDINALITY x (r, n)),
        false, p_create, p_dry_run, p_all => p_all) WITH ORDINALITY i (line, outcome, message, id, o) $$;
-- What there is of all that an import writes, and how much of that has come since the file began.
CREATE FUNCTION pg_temp.counts() RETURNS bigint[] LANGUAGE sql AS $$
    SELECT ARRAY[(SELECT count(*) FROM t.bookings), (SELECT count(*) FROM t.booking_events),
                 (SELECT count(*) FROM t.import_rows), (SELECT count(*) FROM t.artists WHERE name LIKE 'Fresh%'),
                 (SELECT count(*) FROM t.projects WHERE name LIKE 'Fresh%')] $$;
CREATE FUNCTION pg_temp.there() RETURNS text LANGUAGE sql AS $$
    SELECT string_agg((now - was)::text, ' ' ORDER BY n)
    FROM unnest(pg_temp.counts(), current_setting('t.began')::bigint[]) WITH ORDINALITY x (now, was, n) $$;

SET SESSION AUTHORIZATION ana;
SELECT t.enter(6900);
SELECT set_config('t.began', pg_temp.counts()::text, true);

SELECT is(pg_temp.import(false, false, true, pg_temp.row('a', 9), pg_temp.row('b', 9)), 'booked, refused',
    'of two at one time one is refused, and the answers are as of a trial');
SELECT is(pg_temp.there(), '0 0 0 0 0', 'nothing is kept: no booking, no event, nothing of what the file said');
SELECT is(pg_temp.import(false, false, true, pg_temp.row('a', 9), pg_temp.row('b', 10, '{"artist": "Nobody"}')),
    'booked, invalid', 'nor beside one that is invalid');
SELECT is(pg_temp.there(), '0 0 0 0 0', 'nothing of that either');
SELECT is(pg_temp.import(false, false, true, pg_temp.row('a', 9), '{"uid": "b", "problem": "It cannot be read."}'),
    'booked, invalid', 'nor beside one that the program could not read');
SELECT is(pg_temp.there(), '0 0 0 0 0', 'nothing again');
SELECT is(pg_temp.import(true, false, true, pg_temp.row('a', 9, '{"artist": "Fresh One", "project": "Fresh Thing"}'),
    pg_temp.row('b', 9), pg_temp.row('c', 9)), 'booked, booked, refused, made, made', 'who and what is made for it');
SELECT is(pg_temp.there(), '0 0 0 0 0', 'is not there afterwards');
SELECT is(pg_temp.import(false, true, true, pg_temp.row('a', 9), pg_temp.row('b', 10)), 'booked, booked',
    'a trial of all or nothing says what would be');
SELECT is(pg_temp.there(), '0 0 0 0 0', 'and keeps nothing');
SELECT is(pg_temp.import(false, false, true, pg_temp.row('a', 9), pg_temp.row('b', 10)), 'booked, booked',
    'where each row can be');
SELECT is(pg_temp.there(), '2 2 2 0 0', 'all of it is kept');
SELECT is(pg_temp.import(false, false, true, pg_temp.row('a', 9), pg_temp.row('a', 9, '{"sequence": "1"}'), pg_temp.row('b', 11)),
    'superseded, unchanged, changed', 'unchanged, changed and superseded rows stand in the way of nothing');
SELECT is((SELECT callboard.us(start_time) FROM t.bookings WHERE uid = 'b'), callboard.us('2094-03-03T11:00:00Z'),
    'the change is kept');

SELECT * FROM finish();
ROLLBACK;
