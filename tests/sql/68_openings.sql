-- What is free of second options, in a book drawn at random: by a walk over all days of each, without any of the short
-- ways that the functions take.
BEGIN;
SELECT plan(11);

-- The parts of an option that may move up, from what is in its way.
CREATE FUNCTION t.walk(b callboard.bookings) RETURNS tstzrange[] LANGUAGE plpgsql AS $$
DECLARE
    zone constant text := 'Europe/Berlin';
    taken tstzmultirange := coalesce((
        SELECT range_agg(tstzrange(o.start_time, o.end_time)) FROM callboard.bookings o
        WHERE o.tenant_id = b.tenant_id AND o.artist_id = b.artist_id AND o.id <> b.id
          AND tstzrange(o.start_time, o.end_time) && tstzrange(b.start_time, b.end_time)
          AND (o.status IN ('confirmed', 'pencil')
               OR o.status = 'hold' AND (o.queued_at, o.id) < (b.queued_at, b.id))), '{}');
    last timestamp := (SELECT max(day) FROM callboard.option_days(zone, b));
    parts tstzrange[] := '{}';
    part tstzrange;
    free boolean;
    longer tstzrange;
    d record;
BEGIN
    FOR d IN SELECT x.day, x.hours, NOT taken && x.hours AS free
             FROM callboard.option_days(zone, b) x ORDER BY x.day LOOP
        longer := tstzrange(coalesce(lower(part), b.start_time),
                            CASE WHEN d.day = last THEN b.end_time ELSE upper(d.hours) END);
        IF coalesce(free = d.free, true) AND NOT (d.free AND taken && longer) THEN
            part := longer;
        ELSE
            parts := parts || CASE WHEN free THEN part END;
            part := CASE WHEN d.day = last AND NOT (d.free AND taken && tstzrange(lower(d.hours), b.end_time))
                         THEN tstzrange(lower(d.hours), b.end_time) ELSE d.hours END;
        END IF;
        free := d.free;
    END LOOP;
    parts := parts || CASE WHEN free THEN part END;
    RETURN ARRAY(SELECT p FROM unnest(parts) p
                 WHERE NOT isempty(p) AND (p = tstzrange(b.start_time, b.end_time) OR lower(p) >= now()) ORDER BY p);
END $$;
-- The same as the functions have it, and what members are told; both are for callboard's own functions alone.
CREATE FUNCTION t.compared()
RETURNS TABLE (walked tstzrange[], found tstzrange[], ends timestamptz, told boolean, days int)
LANGUAGE sql SECURITY DEFINER AS $$
    SELECT t.walk(b), ARRAY(SELECT callboard.span(x) FROM unnest(callboard.offer_targets(callboard.who(), b)) x
                            WHERE x.status = 'pencil' ORDER BY x.start_time),
           b.end_time, callboard.has_opening(b.id),
           (SELECT count(*)::int FROM callboard.option_days('Europe/Berlin', b))
    FROM callboard.bookings b WHERE b.tenant_id = t.north() AND b.queued_at IS NOT NULL AND b.status = 'hold'
$$;
CREATE TABLE t.first (walked tstzrange[], found tstzrange[], ends timestamptz, told boolean, days int);
CREATE TABLE t.second (LIKE t.first);
GRANT SELECT, INSERT ON t.first, t.second TO PUBLIC;

-- Two weeks before and after today: bookings that follow each other, options on and beside them. Minutes past the hour,
-- so that nothing begins or ends while this runs.
CREATE FUNCTION t.near(days int, hours numeric) RETURNS timestamptz LANGUAGE sql STABLE
RETURN (date_trunc('day', now() AT TIME ZONE 'Europe/Berlin') + days * interval '1 day' + hours * interval '1 hour'
        + interval '7 minutes') AT TIME ZONE 'Europe/Berlin';
SELECT setseed(0.68);
SET LOCAL session_replication_role = replica;
UPDATE callboard.tenants SET holidays = ARRAY[(now() AT TIME ZONE 'Europe/Berlin')::date + 3] WHERE id = t.north();
INSERT INTO callboard.artists (tenant_id, id, name, folded, working_pattern)
SELECT t.north(), t.id(5000 + n), 'Drawn ' || n, 'drawn ' || n,
       CASE n % 3 WHEN 0 THEN NULL WHEN 1 THEN '{[540,1080),[1980,2520),[3420,3960),[4860,5400),[6300,6840)}'
                  ELSE '{[0,2000),[5000,9000)}' END::int4multirange
FROM generate_series(1, 20) n;
INSERT INTO callboard.bookings (tenant_id, id, artist_id, title, start_time, end_time, status, reason,
                                created_by)
SELECT t.north(), t.id(6000 + n * 100 + slot), t.id(5000 + n), 'Stands', t.near(slot * 4 - 14, hour),
       t.near(slot * 4 - 14 + days, hour + 9), status, CASE status WHEN 'cancelled' THEN 'released' END, t.id(1)
FROM generate_series(1, 20) n, generate_series(0, 7) slot,
     LATERAL (SELECT floor(random() * 3)::int AS days, (ARRAY[0, 9, 14])[ceil(random() * 3 + slot * 0)] AS hour,
                     (ARRAY['pencil', 'confirmed', 'cancelled'])[ceil(random() * 3)]::callboard.booking_status AS status
             ) drawn;
INSERT INTO callboard.bookings (tenant_id, id, artist_id, title, start_time, end_time, status, queued_at, created_by)
SELECT t.north(), t.id(20000 + n * 100 + k), t.id(5000 + n), 'Waits', t.near(day, hour),
       t.near(day + days, hour + long), 'hold', now() - rank * interval '1 minute', t.id(1)
FROM generate_series(1, 20) n, generate_series(1, 15) k,
     LATERAL (SELECT floor(random() * 28)::int - 14 AS day, (ARRAY[0, 9, 9, 14, 20])[ceil(random() * 5)] AS hour,
                     floor(random() * random() * 14)::int AS days, (ARRAY[4, 9])[ceil(random() * 2 + k * 0)] AS long,
                     floor(random() * 9) AS rank) drawn;
-- some on the very time of what stands; and what waits for the clock is in nobody's way
INSERT INTO callboard.bookings (tenant_id, id, artist_id, title, start_time, end_time, status, queued_at, created_by)
SELECT t.north(), gen_random_uuid(), artist_id, 'Waits', start_time, end_time, 'hold', now(), created_by
FROM callboard.bookings WHERE title = 'Stands';
UPDATE callboard.bookings SET queued_at = NULL, lapses_at = now() + interval '1 hour'
WHERE title = 'Waits' AND right(id::text, 1) = '7';
SET LOCAL session_replication_role = origin;
ANALYZE callboard.bookings;

SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
INSERT INTO t.first SELECT * FROM t.compared();
SELECT cmp_ok(count(*), '>', 300::bigint, 'options') FROM t.first;
SELECT is_empty('SELECT walked, found FROM t.first WHERE walked <> found', 'what is free of each is what a walk finds');
SELECT is_empty($$ SELECT * FROM t.first WHERE told IS DISTINCT FROM (found <> '{}' AND ends > now()) $$,
    'an opening is something free of what is not over');
SELECT cmp_ok(count(*), '>', 50::bigint, 'some are over') FROM t.first WHERE ends <= now();
SELECT cmp_ok(count(*), '>', 20::bigint, 'some are free') FROM t.first WHERE told AND days > 1;
SELECT cmp_ok(count(*), '>', 20::bigint, 'some have no opening') FROM t.first WHERE NOT told AND ends > now();
SELECT cmp_ok(count(*), '>', 5::bigint, 'some have two') FROM t.first WHERE cardinality(found) > 1;

-- what stands is moved
RESET SESSION AUTHORIZATION;
SET LOCAL session_replication_role = replica;
UPDATE callboard.bookings SET start_time = start_time + interval '1 day', end_time = end_time + interval '1 day'
WHERE title = 'Stands';
SET LOCAL session_replication_role = origin;
SET SESSION AUTHORIZATION ana;
INSERT INTO t.second SELECT * FROM t.compared();
SELECT is_empty('SELECT walked, found FROM t.second WHERE walked <> found', 'moved, it leaves what a walk finds');
SELECT is_empty($$ SELECT * FROM t.second WHERE told IS DISTINCT FROM (found <> '{}' AND ends > now()) $$,
    'and is told so');
SELECT cmp_ok((SELECT count(*) FROM (SELECT found FROM t.first EXCEPT ALL SELECT found FROM t.second) x), '>',
    20::bigint, 'which is something else');

-- nobody is told of another tenant's
RESET SESSION AUTHORIZATION;
CREATE FUNCTION t.openings() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS
$$ SELECT count(*) FROM callboard.bookings WHERE callboard.has_opening(id) $$;
SET SESSION AUTHORIZATION eve;
SELECT callboard.enter(t.south(), NULL, 'cli', NULL);
SELECT is(t.openings(), 0::bigint, 'nobody is told of another tenant''s');
RESET SESSION AUTHORIZATION;
SELECT * FROM finish();
ROLLBACK;
