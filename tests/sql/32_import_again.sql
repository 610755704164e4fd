-- Random files and random acts of producers: a model judges each row of an import, and the same import again is all
-- unchanged and touches nothing.
BEGIN;
SELECT plan(5);
SELECT setseed(0.2094);

-- The file as it is, and what it said when it was last taken; a row of each UID.
CREATE TEMP TABLE file (uid text PRIMARY KEY, artist text, title text, project text, notes text, status text,
                        start_time timestamptz, end_time timestamptz);
CREATE TEMP TABLE said (LIKE file INCLUDING ALL);
CREATE TEMP TABLE judged (round int, uid text, expected text, outcome text, message text);
GRANT ALL ON file, said, judged TO ana;

CREATE FUNCTION pg_temp.pick(VARIADIC words text[]) RETURNS text LANGUAGE sql VOLATILE AS
$$ SELECT words[1 + floor(random() * cardinality(words))::int] $$;
CREATE FUNCTION pg_temp.hours() RETURNS interval LANGUAGE sql VOLATILE AS $$ SELECT floor(random() * 12) * interval '1 hour' $$;
-- New rows, rows that have gone, and rows of which some fields are others.
CREATE FUNCTION pg_temp.edit_file() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO file
    SELECT 'u' || n, ('{Ada Byron,Ben Okri,Chidi Eze}'::text[])[1 + n % 3], pg_temp.pick('Comp', 'Rig', 'Fx'), pg_temp.pick('SUN', ''),
           pg_temp.pick('', 'call'), pg_temp.pick('pencil', 'confirmed', 'second'), s, s + interval '1 hour' * (1 + floor(random() * 3))
    FROM (SELECT n, '2094-05-03T06:00Z'::timestamptz + floor(random() * 5) * interval '1 day' + pg_temp.hours() AS s
          FROM generate_series(1, 40) n WHERE random() < 0.4) x
    ON CONFLICT DO NOTHING;
    DELETE FROM file WHERE random() < 0.05;
    UPDATE file SET title = pg_temp.pick('Comp', 'Rig', 'Fx') WHERE random() < 0.15;
    UPDATE file SET notes = pg_temp.pick('', 'call', 'mail') WHERE random() < 0.15;
    UPDATE file SET project = pg_temp.pick('SUN', 'Sunrise', '') WHERE random() < 0.15;
    UPDATE file SET status = pg_temp.pick('pencil', 'confirmed', 'second') WHERE random() < 0.15;
    UPDATE file SET start_time = start_time + d, end_time = end_time + d
    FROM (SELECT pg_temp.hours() - interval '6 hours' AS d) x WHERE random() < 0.15;
    UPDATE file SET end_time = end_time + interval '1 hour' WHERE random() < 0.1;
END $$;

-- What producers do meanwhile.
CREATE FUNCTION pg_temp.produce() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    b t.bookings;
BEGIN
    FOR b IN SELECT * FROM t.bookings WHERE status <> 'cancelled' AND random() < 0.3 ORDER BY id LOOP
        CASE floor(random() * 5)::int
        WHEN 0 THEN PERFORM callboard.move(b.id, NULL, NULL, callboard.us(b.start_time + interval '1 hour'), callboard.us(b.end_time + interval '1 hour'));
        WHEN 1 THEN PERFORM callboard.set_status(b.id, NULL, pg_temp.pick('pencil', 'confirmed'), false);
        WHEN 2 THEN PERFORM callboard.release(b.id, NULL, pg_temp.pick('released', 'killed', 'mistake', 'postponed'));
        WHEN 3 THEN PERFORM callboard.edit(b.id, NULL, b.artist_id, b.project_id, pg_temp.pick('Comp', 'Rig', 'Paint'),
            pg_temp.pick('', 'call', 'said no'), callboard.us(b.start_time), callboard.us(b.end_time), NULL, false, NULL, NULL);
        ELSE PERFORM callboard.move(b.id, NULL, t.id(10 + floor(random() * 3)::int),
            callboard.us(b.start_time), callboard.us(b.end_time));
        END CASE;
    END LOOP;
END $$;

-- One field: what the file said, what it says, what the board has. '': nobody has changed it, or both to the same.
CREATE FUNCTION pg_temp.field(said text, says text, board text) RETURNS text LANGUAGE sql AS $$
    SELECT CASE WHEN says = said OR says = board THEN '' WHEN board = said THEN 'write' ELSE 'clash' END $$;
-- The model: the newest booking of the UID, field by field. Written without a look at the functions.
CREATE FUNCTION pg_temp.expect(u text) RETURNS text LANGUAGE sql AS $$
    SELECT CASE WHEN b.id IS NULL THEN 'booked'
        WHEN b.status = 'cancelled' THEN CASE b.reason WHEN 'mistake' THEN 'booked' ELSE 'unchanged' END
        WHEN 'clash' = ANY (f) OR 'write' = ANY (f[5:6])
            AND CASE WHEN f[5] = 'write' THEN n.start_time ELSE b.start_time END
             >= CASE WHEN f[6] = 'write' THEN n.end_time ELSE b.end_time END THEN 'refused'
        WHEN 'write' = ANY (f) THEN 'changed' ELSE 'unchanged' END
    FROM file n LEFT JOIN said o ON o.uid = n.uid
    LEFT JOIN LATERAL (SELECT * FROM t.bookings x WHERE x.uid = n.uid ORDER BY x.created_at DESC LIMIT 1) b ON true
    LEFT JOIN t.projects p ON p.id = b.project_id
    CROSS JOIN LATERAL (SELECT ARRAY[pg_temp.field(o.title, n.title, b.title), pg_temp.field(o.notes, n.notes, b.notes),
        pg_temp.field(replace(o.project, 'Sunrise', 'SUN'), replace(n.project, 'Sunrise', 'SUN'), coalesce(p.code, '')),
        pg_temp.field(o.status, n.status, CASE WHEN b.queued_at IS NULL THEN b.status::text ELSE 'second' END),
        pg_temp.field(o.start_time::text, n.start_time::text, b.start_time::text),
        pg_temp.field(o.end_time::text, n.end_time::text, b.end_time::text)] AS f) x
    WHERE n.uid = u $$;

CREATE FUNCTION pg_temp.import() RETURNS TABLE (uid text, outcome text, message text) LANGUAGE sql AS $$
    WITH rows AS (SELECT f.uid, row_number() OVER (ORDER BY f.uid) AS n, to_jsonb(f) || jsonb_build_object('line', row_number() OVER (ORDER BY f.uid),
        'start', to_char(f.start_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'end', to_char(f.end_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) AS r FROM file f)
    SELECT r.uid, i.outcome, i.message
    FROM callboard.import_bookings((SELECT jsonb_agg(r ORDER BY n) FROM rows), true, false, false) i JOIN rows r ON r.n = i.line
    WHERE i.outcome <> 'missing' $$;
CREATE FUNCTION pg_temp.board() RETURNS text LANGUAGE sql AS
$$ SELECT md5(string_agg(b::text, '' ORDER BY b.id)) || (SELECT count(*) FROM t.booking_events) FROM t.bookings b $$;

-- Sixty nights: each import judged, and done once more.
CREATE TEMP TABLE nights (round int, again text, touched boolean);
GRANT ALL ON nights TO ana;
CREATE FUNCTION pg_temp.nights(most int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    before text;
    again text;
BEGIN
    FOR i IN 1 .. most LOOP
        PERFORM pg_temp.edit_file(), pg_temp.produce();
        INSERT INTO judged SELECT i, f.uid, pg_temp.expect(f.uid) FROM file f;
        UPDATE judged j SET outcome = r.outcome, message = r.message FROM pg_temp.import() r WHERE j.round = i AND j.uid = r.uid;
        INSERT INTO said SELECT f.* FROM file f JOIN judged j ON j.round = i AND j.uid = f.uid AND j.outcome IN ('booked', 'changed', 'unchanged')
            JOIN LATERAL (SELECT * FROM t.bookings x WHERE x.uid = f.uid ORDER BY x.created_at DESC LIMIT 1) b ON b.status <> 'cancelled'
        ON CONFLICT (uid) DO UPDATE SET title = excluded.title, notes = excluded.notes, project = excluded.project,
            status = excluded.status, start_time = excluded.start_time, end_time = excluded.end_time;
        before := pg_temp.board();
        SELECT string_agg(DISTINCT r.outcome, ',' ORDER BY r.outcome) INTO again
        FROM pg_temp.import() r JOIN judged j ON j.round = i AND j.uid = r.uid
        WHERE NOT (r.outcome = 'refused' AND j.outcome = 'refused');
        INSERT INTO nights VALUES (i, again, before <> pg_temp.board());
    END LOOP;
END $$;
SET SESSION AUTHORIZATION ana;
SELECT t.enter(2200);
SELECT pg_temp.nights(60);
RESET SESSION AUTHORIZATION;

SELECT is_empty($$ SELECT round, again FROM nights WHERE again <> 'unchanged' $$, 'the same file again is all unchanged');
SELECT is_empty($$ SELECT round FROM nights WHERE touched $$, 'and touches neither a booking nor the trail');
SELECT is_empty($$ SELECT * FROM judged WHERE outcome IS DISTINCT FROM expected
    AND NOT (outcome = 'refused' AND message LIKE '% is taken %' AND expected IN ('booked', 'changed')) $$,
    'each row ends as the model says, or somebody is in its way');
SELECT ok((SELECT count(DISTINCT outcome) FILTER (WHERE outcome IN ('booked', 'changed', 'unchanged', 'refused')) = 4 AND count(*) > 1000 FROM judged),
    'in all ways, and often');
SELECT ok((SELECT count(*) > 20 FROM judged WHERE outcome = 'refused' AND message LIKE '%--overwrite%'), 'also where both have changed the same');

SELECT * FROM finish();
ROLLBACK;
