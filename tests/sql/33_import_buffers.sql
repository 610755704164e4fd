-- What a row of an import reads does not grow with the bookings there are: counted in buffers, which no machine changes.
BEGIN;
SELECT plan(3);

CREATE FUNCTION pg_temp.rows(uids boolean, d int) RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_agg(jsonb_build_object('line', n, 'artist', 'Ada Byron', 'title', 'Row ' || n, 'status', 'confirmed',
        'start', to_char('2094-01-01'::timestamp + (d * 200 + n) * interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'end', to_char('2094-01-01'::timestamp + (d * 200 + n + 1) * interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
        || CASE WHEN uids THEN jsonb_build_object('uid', d || '-' || n) ELSE '{}' END)
    FROM generate_series(1, 100) n $$;
-- The buffers of an import: NULL if it did something else than what is expected.
CREATE FUNCTION pg_temp.buffers(uids boolean, d int, expected text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    plan jsonb;
    outcomes text;
BEGIN
    SELECT string_agg(DISTINCT outcome, ',') INTO outcomes FROM callboard.import_bookings(pg_temp.rows(uids, d), false, false, true);
    EXECUTE format('EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT * FROM callboard.import_bookings(%L, false, false, true)',
                   pg_temp.rows(uids, d)) INTO plan;
    RETURN CASE WHEN outcomes = expected THEN (plan -> 0 -> 'Plan' ->> 'Shared Hit Blocks')::int
                                              + (plan -> 0 -> 'Plan' ->> 'Shared Read Blocks')::int END;
END $$;
-- So many bookings more of the same tenant, of all its artists.
CREATE FUNCTION pg_temp.fill(many int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    SET LOCAL session_replication_role = replica;
    INSERT INTO callboard.bookings (tenant_id, id, artist_id, title, start_time, end_time, status, created_by, uid)
    SELECT t.north(), gen_random_uuid(), t.id(10 + n % 4), 'Filler ' || n, '2040-01-01'::timestamptz + n * interval '1 hour',
           '2040-01-01'::timestamptz + (n + 1) * interval '1 hour', 'confirmed', t.id(1), CASE WHEN n % 2 = 0 THEN 'f' || n END
    FROM generate_series(1, many) n;
    INSERT INTO callboard.import_rows (tenant_id, booking_id, uid, artist, artist_id, project, title, notes, said_start, said_end,
                                       start_time, end_time, status, heavy, recurrence)
    SELECT b.tenant_id, b.id, coalesce(b.uid, ''), a.name, b.artist_id, '', b.title, '', b.start_time::text, b.end_time::text,
           b.start_time, b.end_time, 'confirmed', false, ''
    FROM callboard.bookings b JOIN callboard.artists a ON a.tenant_id = b.tenant_id AND a.id = b.artist_id WHERE b.title LIKE 'Filler%';
    SET LOCAL session_replication_role = origin;
    ANALYZE callboard.bookings, callboard.import_rows;
END $$;

CREATE TEMP TABLE few (uids int, none int, fresh int);
GRANT ALL ON few TO ana;
SELECT pg_temp.fill(2000);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(2500);
SELECT count(*) FROM callboard.import_bookings(pg_temp.rows(true, 1), false, false, false);
SELECT count(*) FROM callboard.import_bookings(pg_temp.rows(false, 2), false, false, false);
INSERT INTO few SELECT pg_temp.buffers(true, 1, 'unchanged'), pg_temp.buffers(false, 2, 'unchanged'), pg_temp.buffers(true, 3, 'booked');
RESET SESSION AUTHORIZATION;
DELETE FROM callboard.import_rows WHERE title LIKE 'Filler%';
DELETE FROM callboard.bookings WHERE title LIKE 'Filler%';
SELECT pg_temp.fill(20000);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(2501);
SELECT cmp_ok(pg_temp.buffers(true, 1, 'unchanged'), '<=', (uids * 1.5)::int, 'rows with a UID, among ten times as many') FROM few;
SELECT cmp_ok(pg_temp.buffers(false, 2, 'unchanged'), '<=', (none * 1.5)::int, 'rows without one') FROM few;
SELECT cmp_ok(pg_temp.buffers(true, 3, 'booked'), '<=', (fresh * 1.5)::int, 'rows that are booked') FROM few;
RESET SESSION AUTHORIZATION;

SELECT * FROM finish();
ROLLBACK;
