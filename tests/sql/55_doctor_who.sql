-- Whom the doctor tells what: an admin of his tenant and the server, the operator of all, nobody else; and of other
-- people's statements nothing but the names of the program's own.
SELECT plan(17);

CREATE FUNCTION pg_temp.connect(who text) RETURNS text LANGUAGE sql AS
$$ SELECT dblink_connect(who, format('host=%s port=%s dbname=%s user=%s',
       split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port'), current_database(), who)) $$;
-- what somebody is told of one check
CREATE FUNCTION pg_temp.told(who text, tenant uuid, check_name text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    said text;
BEGIN
    PERFORM dblink_exec(who, 'BEGIN');
    PERFORM * FROM dblink(who, format('SELECT set_config(''app.tenant'', %L, true)', coalesce(tenant::text, ''))) x (y text);
    SELECT y INTO said FROM dblink(who, format('SELECT status || '': '' || finding FROM callboard.doctor(''{"queries": ["week", "log"]}'')
        WHERE name = %L', check_name)) x (y text);
    PERFORM dblink_exec(who, 'ROLLBACK');
    RETURN said;
EXCEPTION WHEN OTHERS THEN
    PERFORM dblink_exec(who, 'ROLLBACK');
    RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
CREATE ROLE op LOGIN IN ROLE callboard_operator;
SELECT pg_temp.connect(who) FROM unnest('{ana,ben,vic,eve,mal,op}'::text[]) who;
INSERT INTO callboard.bookings (tenant_id, id, artist_id, title, start_time, end_time, status, lapses_at, created_by)
VALUES (t.south(), t.id(1900), t.id(1010), 'x', t.at(0, 9), t.at(0, 10), 'hold', now() - interval '30 minutes', t.id(1001));

SELECT is(pg_temp.told('ana', t.north(), 'row_security'), 'ok: on for every table of tenants', 'an admin asks the doctor');
SELECT is(pg_temp.told(who, t.north(), 'row_security'), 'CB006 The doctor is for the admins of a studio, and for the operator.',
    who || ' may not') FROM unnest('{ben,vic,mal}'::text[]) who;
SELECT alike(pg_temp.told('eve', t.north(), 'row_security'), 'CB006 %', 'nor an admin in a foreign studio');
SELECT alike(pg_temp.told('ana', NULL, 'row_security'), 'CB006 %', 'nor one who has entered none');
SELECT is(pg_temp.told('op', NULL, 'row_security'), 'ok: on for every table of tenants', 'the operator asks');
SELECT is(pg_temp.told('ana', t.north(), 'lapsed_holds'), 'ok: none is left unswept', 'an admin is told nothing of another tenant''s holds');
SELECT alike(pg_temp.told('eve', t.south(), 'lapsed_holds'), 'warning: 1 unswept%', 'but of her own');
SELECT alike(pg_temp.told('op', NULL, 'lapsed_holds'), 'warning: 1 unswept%', 'and the operator of all');
SELECT alike(pg_temp.told('ana', t.north(), 'open_transactions'), 'ok: % the oldest for % s', 'an admin is not told whose transaction is open');
SELECT alike(pg_temp.told('op', NULL, 'open_transactions'), 'ok: %(process %, login %', 'the operator is');

-- Statements: eve's are slow, one is as the program sends it, two say what nobody else may read.
SELECT pg_stat_statements_reset();
SELECT count(*) FROM generate_series(1, 10) n, LATERAL (SELECT
    (SELECT y FROM dblink('eve', format(E'-- callboard: week\nSELECT %s, pg_sleep(0.11)::text', n)) x (y int, z text)),
    (SELECT y FROM dblink('eve', format(E'-- callboard: eve_has_a_secret\nSELECT %s, pg_sleep(0.11)::text, 1', n))
         x (y int, z text, a int)),
    (SELECT y FROM dblink('eve', format(E'-- callboard: log NORTHSECRET\nSELECT %s, pg_sleep(0.11)::text, 1, 2', n))
         x (y int, z text, a int, b int))) l (a, b, c);
SELECT alike(pg_temp.told('ana', t.north(), 'slow_statements'), 'warning: week 1__ ms', 'a slow statement is told by its name, and no other text');
SELECT is_empty($$ SELECT x::text FROM callboard.doctor('{"queries": ["week"]}') x WHERE x::text ~ 'secret|SECRET' $$, 'nor in the details');
SELECT throws_ok($$ SELECT * FROM dblink('ana', 'SELECT query FROM public.pg_stat_statements') x (y text) $$, '42501', NULL,
    'members do not read pg_stat_statements');

-- What cannot be seen says so, and hides nothing else.
REVOKE pg_read_all_stats FROM callboard_watcher;
REVOKE SELECT ON public.pg_stat_statements FROM callboard_watcher;
SELECT is(pg_temp.told('ana', t.north(), 'slow_statements'), 'unknown: not visible to this login: ask the operator',
    'what this login may not see is neither well nor ill');
GRANT pg_read_all_stats TO callboard_watcher;
GRANT SELECT ON public.pg_stat_statements TO callboard_watcher;

DELETE FROM callboard.bookings WHERE tenant_id = t.south() AND id = t.id(1900);
SELECT is((SELECT count(*) FROM callboard.tenants WHERE name LIKE 'doctor%') || ' ' || (SELECT count(*) FROM callboard.bookings WHERE title = 'doctor')
    || ' ' || (SELECT count(*) FROM callboard.record_events WHERE record ->> 'name' LIKE 'doctor%'), '0 0 0', 'of all that was tried nothing is left');
SELECT dblink_disconnect(who) FROM unnest('{ana,ben,vic,eve,mal,op}'::text[]) who;
DROP ROLE op;
SET session_replication_role = replica;
DELETE FROM callboard.booking_events WHERE booking_id = t.id(1900);
SET session_replication_role = origin;
SELECT * FROM finish();
