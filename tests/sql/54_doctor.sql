-- The doctor's checks: each is ok here, and goes red when what it looks at is really broken. What is only known of
-- committed rows or of the whole server is broken in tests/e2e/doctor.sh.
VACUUM ANALYZE; -- what the files before have left is nobody's illness
BEGIN;
SELECT plan(36);

CREATE FUNCTION pg_temp.client() RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_build_object('migration', callboard.schema_version(), 'program', '1', 'libpq', '15.1', 'curses', '6.4',
        'queries', '["week"]'::jsonb, 'round_trip_us', 400, 'verified', 'yes',
        'files', (SELECT encode(sha256(convert_to(string_agg(path || ' ' || checksum || E'\n', '' ORDER BY path COLLATE "C"),
                                                  'UTF8')), 'hex') FROM callboard.schema_files)) $$;
CREATE TEMP TABLE client AS SELECT pg_temp.client() AS facts;
-- "critical: there is none; takes what overlaps"
CREATE FUNCTION pg_temp.found(check_name text, other jsonb DEFAULT '{}') RETURNS text LANGUAGE sql AS $$
    SELECT status || ': ' || finding FROM callboard.doctor((SELECT facts FROM client)
        || jsonb_build_object('asked_us', callboard.us(statement_timestamp())) || other) WHERE name = check_name $$;
CREATE FUNCTION pg_temp.broken(check_name text, break text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    said text;
BEGIN
    EXECUTE break;
    said := pg_temp.found(check_name);
    RAISE EXCEPTION 'seen' USING ERRCODE = 'T0001';
EXCEPTION WHEN SQLSTATE 'T0001' THEN
    RETURN said;
END $$;

UPDATE callboard.sweeps SET swept_at = clock_timestamp();
UPDATE callboard.report_refreshes SET refreshed_at = clock_timestamp();
DELETE FROM callboard.bookings WHERE status = 'hold' AND lapses_at < clock_timestamp();
CREATE TEMP VIEW now AS SELECT * FROM callboard.doctor((SELECT facts FROM client)
    || jsonb_build_object('asked_us', callboard.us(statement_timestamp())));
CREATE TEMP TABLE before AS SELECT * FROM now;
SELECT is_empty($$ SELECT name, status, finding FROM before WHERE status <> 'ok' $$, 'all is well');
SELECT is((SELECT count(*) FROM before), (SELECT count(*) FROM callboard.doctor_checks()), 'each check is told, once');
SELECT is_empty($$ SELECT name FROM before WHERE length(advice) NOT BETWEEN 10 AND 78 OR name !~ '^[a-z_]+$'
    OR unit !~ '^[a-z_]+$' OR length(title) > 21 $$, 'names fit Prometheus, titles and advice the board at 80 columns');

SELECT is(pg_temp.found('connection', '{"round_trip_us": 600000}'), 'warning: 600.0 ms a round trip, as postgres by a socket',
    'a far server');
SELECT alike(pg_temp.found('connection', '{"round_trip_us": 2500000}'), 'critical: 2500.0 ms %', 'a very far one');
SELECT alike(pg_temp.found('schema', '{"migration": 9999}'), 'critical: newest known 9999, applied %', 'a migration is missing');
SELECT is(pg_temp.broken('functions', 'UPDATE callboard.schema_files SET checksum = repeat(''0'', 64) WHERE path LIKE ''%/book'''),
    'warning: another program''s than this one', 'a function of another program');
SELECT is(pg_temp.found('functions', '{"verified": "The file x is gone."}'), 'critical: The file x is gone.', 'a function that was changed');
SELECT is(pg_temp.found('functions', '{"verified": null}'), 'unknown: not visible to this login: ask the operator',
    'whoever cannot look says so');

SELECT is(pg_temp.broken('constraint', 'ALTER TABLE callboard.bookings DROP CONSTRAINT no_double_booking'),
    'critical: there is none; takes what overlaps', 'no constraint');
SELECT is(pg_temp.broken('constraint', 'UPDATE pg_constraint SET convalidated = false WHERE conname = ''no_double_booking'''),
    'critical: not validated; refuses what overlaps', 'a constraint that was not asked of the rows there are');
SELECT is(pg_temp.broken('constraint', 'UPDATE pg_index SET indisvalid = false WHERE indexrelid = ''callboard.no_double_booking''::regclass'),
    'critical: its index is not valid; refuses what overlaps', 'an index that is not valid');
SELECT is(pg_temp.broken('constraint', 'ALTER TABLE callboard.bookings DROP CONSTRAINT no_double_booking;
    ALTER TABLE callboard.bookings ADD CONSTRAINT no_double_booking EXCLUDE USING gist (tenant_id WITH =, id WITH =,
        tstzrange(start_time, end_time, ''[)'') WITH &&) DEFERRABLE'),
    'critical: it is another one; takes what overlaps', 'a constraint of the name that refuses something else');
SET CONSTRAINTS ALL DEFERRED;
SELECT is(pg_temp.found('constraint'), 'ok: there, validated; refuses what overlaps', 'also for a client that has deferred it');

SELECT is(pg_temp.broken('row_security', 'ALTER TABLE callboard.artists DISABLE ROW LEVEL SECURITY'), 'critical: off for artists',
    'row level security switched off');
SELECT is(pg_temp.broken('foreign_tenant', 'ALTER TABLE callboard.artists DISABLE ROW LEVEL SECURITY'),
    'critical: rows of a foreign studio are shown of artists', 'and then a foreign studio is seen');
SELECT is(pg_temp.broken('row_security', 'CREATE POLICY more ON callboard.bookings FOR SELECT TO callboard_reader USING (true)'),
    'critical: no policy, or another one, for bookings', 'a second policy');
SELECT is(pg_temp.broken('foreign_tenant', 'CREATE POLICY more ON callboard.bookings FOR SELECT TO callboard_reader USING (true)'),
    'critical: rows of a foreign studio are shown of bookings', 'lets one look through');
SELECT is(pg_temp.broken('row_security', 'GRANT SELECT ON callboard.projects TO ben'), 'critical: ben may read projects',
    'somebody who may read a table');
SELECT is(pg_temp.broken('row_security', 'GRANT callboard_reader TO mal'), 'critical: mal is a member of callboard_reader',
    'somebody who may become the reader');
SELECT is(pg_temp.broken('row_security', 'ALTER ROLE callboard_reader BYPASSRLS'), 'critical: callboard_reader is above it',
    'a reader above the policies');
SELECT alike(pg_temp.broken('foreign_tenant', 'ALTER ROLE callboard_reader BYPASSRLS'), 'critical: rows of a foreign studio%bookings%',
    'sees every studio');

SELECT is(pg_temp.broken('autovacuum', 'ALTER TABLE callboard.bookings SET (autovacuum_enabled = off)'), 'critical: off: bookings',
    'autovacuum off for a table');
SELECT is(pg_temp.broken('reports_age', 'UPDATE callboard.report_refreshes SET refreshed_at = now() - interval ''5 hours'''),
    'warning: summed up 5 h ago', 'old reports');
SELECT is(pg_temp.broken('sweep_age', 'UPDATE callboard.sweeps SET swept_at = now() - interval ''20 minutes'''),
    'warning: swept 20 min ago', 'nobody sweeps');
SELECT alike(pg_temp.broken('sweep_age', 'UPDATE callboard.sweeps SET swept_at = now() - interval ''3 days'';
    SELECT callboard.sweep_all()'), 'ok: swept % s ago', 'sweep_all() notes that it has');
SELECT is(pg_temp.broken('lapsed_holds', 'INSERT INTO callboard.bookings (tenant_id, id, artist_id, title, start_time, end_time,
        status, lapses_at, created_by)
    VALUES (t.south(), t.id(1900), t.id(1010), ''x'', t.at(0, 9), t.at(0, 10), ''hold'', now() - interval ''30 minutes'', t.id(1001))'),
    'warning: 1 unswept, the oldest for 30 min', 'a hold that has lapsed');
SELECT alike(pg_temp.broken('backup_age', 'SET LOCAL session_replication_role = replica; -- a trigger keeps what it says
    UPDATE callboard.tenants SET created_at = now() - interval ''3 days'' WHERE id = t.north()'),
    'warning: never, of % of the tenants', 'a studio without a backup for days');
SELECT alike(pg_temp.broken('backup_age', 'SET LOCAL session_replication_role = replica;
    UPDATE callboard.tenants SET created_at = now() - interval ''3 days'' WHERE id = t.north();
    INSERT INTO callboard.record_events (tenant_id, kind, record_id, act, source, changes, record, version)
    VALUES (t.north(), ''settings'', t.north(), ''restored'', ''restore'', ''{}'', ''{}'', 1)'),
    'ok: never, of % of the tenants', 'one that was restored just now lay in a backup');
SELECT alike(pg_temp.broken('backup_age', 'INSERT INTO callboard.backups (tenant_id, made_at, bytes, complete, verified_at)
    SELECT id, now() + interval ''1 second'', 1, true, now() FROM callboard.tenants'), 'ok: % ago', 'a verified backup of each');
SELECT alike(pg_temp.broken('backup_age', 'INSERT INTO callboard.backups (tenant_id, made_at, bytes, complete, verified_at)
    SELECT id, now() + interval ''1 second'', 1, id <> t.north(), now() FROM callboard.tenants'), '%never, of %',
    'what an admin has backed up is not all there is');
SELECT is(pg_temp.found('clock', jsonb_build_object('asked_us', callboard.us(statement_timestamp()) - 45000000)), 'critical: 45.000 s apart',
    'clocks that differ');
SELECT alike(pg_temp.broken('collation', 'UPDATE pg_database SET datcollversion = ''0'' WHERE datname = current_database()'),
    'warning: UTF8, %: sorted by version 0, the system has %', 'sorted by another version of the collation');
SELECT alike(pg_temp.broken('xid_age', format('UPDATE pg_database SET datfrozenxid = %L WHERE datname = current_database()',
        (pg_current_xact_id()::text::bigint + 4294967296 - 900000000)::text)), 'warning: 42 \% of them used since the last freeze',
    'transaction ids that run out');
SELECT alike((SELECT callboard.doctor_measure('size', 'watcher', '{}', NULL)::text), '(,"could not be looked at %',
    'the watcher looks at his own checks only');
SELECT is_empty($$ SELECT b.name, d.status, d.finding FROM now d
    JOIN before b USING (name) WHERE b.status <> d.status $$, 'all of that was taken back');

SELECT * FROM finish();
ROLLBACK;
