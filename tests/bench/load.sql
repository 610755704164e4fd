-- Fills a migrated, empty database with a tenant of each size, to measure against. As a superuser:
--   psql -v bookings=1000000 -d DB -f tests/bench/load.sql
--   psql -v bookings=1000000 -v reading=1 ...   leaves no_double_booking out: a GiST index of a million rows takes
--                                               most of the time, and no query that reads a week, a log, uses it
--   psql -v bookings=500000 -v moved=1 ...      every booking was moved once: two events for each
--
-- 200 tenants over 5 years: "Big" has 2,000 artists and a fifth of the bookings, "Huge" 10,000 artists and a fifth,
-- the rest is spread over 198 small ones of 50 artists. Bookings of 1 to 46 hours (one in 50: 8 to 90 days), two
-- fifths confirmed, a third pencil, the rest holds and cancelled. The login bench is an admin of Big and Huge.
-- Deterministic: the n-th booking of an artist begins where the one before ended, plus a gap.
\set ON_ERROR_STOP 1
\timing off
SELECT setseed(0.42);
SELECT 'CREATE ROLE bench LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'bench') \gexec
GRANT callboard_member TO bench;
SET session_replication_role = replica; -- no triggers: the events are made below, in one go

INSERT INTO callboard.tenants (id, name, zone)
SELECT md5('tenant' || n)::uuid, CASE n WHEN 1 THEN 'Big' WHEN 2 THEN 'Huge' ELSE 'Small ' || n END, 'Europe/Berlin'
FROM generate_series(1, 200) n;
INSERT INTO callboard.members (tenant_id, user_id, login, name, role)
SELECT id, md5('user' || id)::uuid, CASE WHEN name IN ('Big', 'Huge', 'Small 3') THEN 'bench' ELSE 'nobody' END,
       'Bench', 'admin' FROM callboard.tenants;
INSERT INTO callboard.artists (tenant_id, id, name, folded, department, skills, rate, created_at, working_pattern)
SELECT t.id, md5(t.name || n)::uuid, 'Artist ' || lpad(n::text, 5, '0'), 'artist ' || lpad(n::text, 5, '0'),
       'Department ' || n % 6,
       CASE n % 3 WHEN 0 THEN '{comp,nuke}' WHEN 1 THEN '{rig}' ELSE '{fx,comp}' END::text[], 30 + n % 50, now() - interval '914 days',
       CASE WHEN n % 5 > 0 THEN '{[540,1080),[1980,2520),[3420,3960),[4860,5400),[6300,6840)}'::int4multirange END
FROM callboard.tenants t,
     generate_series(1, CASE t.name WHEN 'Big' THEN 2000 WHEN 'Huge' THEN 10000 ELSE 50 END) n;

-- how many bookings an artist gets, and so how far apart they begin in the five years
CREATE TEMP TABLE per_artist AS
SELECT a.tenant_id, a.id, greatest(1, (:bookings * CASE t.name WHEN 'Big' THEN 0.2 WHEN 'Huge' THEN 0.2
           ELSE 0.6 / 198 END / CASE t.name WHEN 'Big' THEN 2000 WHEN 'Huge' THEN 10000 ELSE 50 END)::int) AS many
FROM callboard.artists a JOIN callboard.tenants t ON t.id = a.tenant_id;

-- Indexes are dropped and built again afterwards, from their own definitions.
CREATE TEMP TABLE built_later AS
SELECT format('ALTER TABLE callboard.bookings ADD CONSTRAINT no_double_booking %s', pg_get_constraintdef(oid)) AS build,
       'ALTER TABLE callboard.bookings DROP CONSTRAINT no_double_booking' AS drop
FROM pg_constraint WHERE conname = 'no_double_booking' AND conrelid = 'callboard.bookings'::regclass
UNION ALL
SELECT pg_get_indexdef(indexrelid), format('DROP INDEX %s', indexrelid::regclass)
FROM pg_index WHERE indrelid IN ('callboard.bookings'::regclass, 'callboard.booking_events'::regclass)
    AND NOT indisprimary AND NOT indisexclusion;
SELECT drop FROM built_later \gexec
INSERT INTO callboard.bookings (tenant_id, id, artist_id, title, start_time, end_time, status, lapses_at, queued_at,
                                reason, created_by)
SELECT tenant_id, gen_random_uuid(), artist, 'Shot ' || n || ' comp, second pass', start_time,
       start_time + least(length, step * 0.9), status,
       NULL, CASE WHEN status = 'hold' THEN now() END, CASE WHEN status = 'cancelled' THEN 'released' END,
       md5('user' || tenant_id)::uuid
FROM (SELECT p.tenant_id, p.id AS artist, n, step, now() - interval '913 days' + step * (n - random() * 0.1) AS start_time,
             CASE WHEN random() < 0.02 THEN interval '8 days' + random() * interval '82 days'
                  ELSE interval '1 hour' + floor(random() * 45) * interval '1 hour' END AS length,
             (ARRAY['confirmed', 'confirmed', 'confirmed', 'confirmed', 'pencil', 'pencil', 'pencil', 'hold',
                    'cancelled', 'pencil'])[1 + floor(random() * 10)]::callboard.booking_status AS status
      FROM per_artist p, LATERAL (SELECT interval '1826 days' / p.many AS step) s, generate_series(1, p.many) n) x
ORDER BY random(); -- as they come in life, not in the order of any index

INSERT INTO callboard.booking_events (tenant_id, booking_id, at, act, act_id, actor_id, actor_login, source, changes,
    artist_id, project_id, title, notes, start_time, end_time, status, lapses_at, queued_at, decide_by, reason, heavy,
    created_by, version, created_at, updated_at)
SELECT tenant_id, id, start_time - interval '10 days', 'booked', gen_random_uuid(), created_by, 'bench', 'load', '{}',
       artist_id, project_id, title, notes, start_time, end_time, status, lapses_at, queued_at, decide_by, reason,
       heavy, created_by, version, created_at, updated_at
FROM callboard.bookings;
\if :{?moved}
-- a day earlier, five days after it was booked
INSERT INTO callboard.booking_events (tenant_id, booking_id, at, act, act_id, actor_id, actor_login, source, changes,
    artist_id, project_id, title, notes, start_time, end_time, status, lapses_at, queued_at, decide_by, reason, heavy,
    created_by, version, created_at, updated_at)
SELECT tenant_id, id, start_time - interval '5 days', 'moved', gen_random_uuid(), created_by, 'bench', 'load', '{}',
       artist_id, project_id, title, notes, start_time - interval '1 day', end_time - interval '1 day', status, lapses_at,
       queued_at, decide_by, reason, heavy, created_by, version, created_at, updated_at
FROM callboard.bookings;
\endif
-- the trail of the artists: each is known, one in ten got another rate a hundred days ago, one in a hundred on each of
-- the last ten days
INSERT INTO callboard.record_events (tenant_id, kind, record_id, at, act, actor_login, source, changes, record, artist_id,
                                     version)
SELECT (a).tenant_id, 'artist', (a).id, now() - e.age, e.act, 'bench', 'load', e.changes,
       callboard.record_json(to_jsonb(a)) || e.record, (a).id, 1
FROM (SELECT a, row_number() OVER (PARTITION BY tenant_id ORDER BY name) AS n FROM callboard.artists a) numbered (a, n),
     LATERAL (SELECT interval '913 days' AS age, 'known' AS act, '{}'::jsonb AS changes, '{}'::jsonb AS record
              UNION ALL SELECT interval '100 days', 'changed', '{"rate": [20, 25]}', '{"rate": 25}' WHERE n % 10 = 0
              UNION ALL SELECT interval '1 day' * d, 'changed', '{"rate": [25, 26]}', '{"rate": 26}'
              FROM generate_series(1, 10) d WHERE n % 100 = 0) e
ORDER BY e.age DESC;
SET session_replication_role = origin;
SET maintenance_work_mem = '512MB';
\if :{?reading}
SELECT build FROM built_later WHERE build NOT LIKE '%no_double_booking%' \gexec
\else
SELECT build FROM built_later \gexec
\endif
VACUUM ANALYZE callboard.bookings, callboard.booking_events, callboard.record_events, callboard.artists, callboard.time_off,
    callboard.members, callboard.tenants, callboard.projects;
SELECT t.name, count(*) FROM callboard.bookings b JOIN callboard.tenants t ON t.id = b.tenant_id
GROUP BY t.name ORDER BY 2 DESC LIMIT 3;
