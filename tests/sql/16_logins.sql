-- Logins are the operator's: made with what a member needs and no more; an admin can neither make nor alter one.
BEGIN;
SELECT plan(51);
CREATE FUNCTION pg_temp.secret() RETURNS text LANGUAGE sql AS
$$ SELECT 'SCRAM-SHA-256$4096:' || encode('salt', 'base64') || '$' || encode(sha256('a'), 'base64') || ':' || encode(sha256('b'), 'base64') $$;
CREATE FUNCTION pg_temp.state(sql text) RETURNS text LANGUAGE plpgsql AS
$$ BEGIN EXECUTE sql; RETURN 'done'; EXCEPTION WHEN OTHERS THEN RETURN SQLSTATE; END $$;

SELECT is((callboard.save_login('mia', NULL, true)).outcome, 'done', 'a new login');
SELECT is((SELECT (rolcanlogin, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls, rolconnlimit)::text
           FROM pg_roles WHERE rolname = 'mia'), '(t,f,f,f,f,f,50)', 'that may log in and nothing else');
SELECT is((SELECT count(*) FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = 'mia'), 0::bigint,
    'a member of no role, not even callboard_member, before an admin attaches it');
SELECT is((SELECT rolpassword FROM pg_authid WHERE rolname = 'mia'), NULL, 'without a password');
SELECT is((callboard.save_login('mia', NULL, true)).message,
    'There already is a login "mia"; `callboard login password` gives it another password.', 'once');
SELECT is((callboard.save_login('mia', pg_temp.secret(), false)).outcome, 'done', 'it gets a password');
SELECT is((SELECT rolpassword FROM pg_authid WHERE rolname = 'mia'), pg_temp.secret(), 'as its verifier');
SELECT is((callboard.save_login('mia', 'secret', false)).message,
    'A password comes as its SCRAM-SHA-256 verifier, never as it is.', 'never as it is');
SELECT is((callboard.save_login('nobody2', NULL, false)).outcome, 'invalid', 'none of that name');
SELECT is((callboard.save_login(x, NULL, true)).outcome, 'invalid', 'no name for a person: ' || coalesce(quote_literal(left(x, 9)), 'NULL'))
    FROM unnest(ARRAY['', NULL, 'callboard_x', 'pg_x', E'a\tb', repeat('x', 64), 'none']) x;
SELECT is((callboard.save_login('postgres', pg_temp.secret(), false)).outcome, 'invalid', 'a superuser is left alone');
SELECT is((callboard.save_login('callboard_owner', pg_temp.secret(), false)).outcome, 'invalid', 'so is the owner');
SELECT is((callboard.save_login('x"; DROP TABLE callboard.tenants; --', NULL, true)).outcome, 'done', 'a name is only a name');
SELECT is((callboard.make_login('mia')).outcome, 'done', 'the private cluster asks without harm');

SELECT is((SELECT l::text FROM callboard.logins() l WHERE login = 'mia'), '(mia,"",0,50)', 'listed before she is a member');
SELECT is((SELECT tenants FROM callboard.logins() WHERE login = 'ana'), 'Northlight (admin)', 'and where somebody is');
SELECT is((SELECT count(*) FROM callboard.logins() WHERE login IN ('postgres', 'callboard_owner')), 0::bigint, 'and nobody else');

SELECT is((callboard.remove_login('ana')).message, 'The login "ana" is a member of Northlight (admin); an admin there '
    'removes the member first: callboard member remove.', 'a member''s login stays');
SELECT is((callboard.remove_login('postgres')).outcome, 'invalid', 'so does the superuser''s');
SELECT is((callboard.remove_login('mia')).outcome, 'done', 'another goes');
SELECT is((callboard.remove_login('mia')).message, 'There is no login "mia".', 'once');

SELECT is((callboard.remove_tenant('Nowhere')).outcome, 'gone', 'no such tenant');
SELECT is((callboard.add_tenant('Empty', 'UTC', 'new')).outcome, 'done', 'a tenant');
SELECT is((callboard.remove_tenant('Empty')).outcome, 'done', 'in which nothing was booked is removed');
SELECT is((SELECT count(*) FROM t.tenants WHERE name = 'Empty'), 0::bigint, 'and gone');

-- A login for reports: it reads one tenant without entering it, and nothing else.
CREATE FUNCTION pg_temp.connect(who text) RETURNS text LANGUAGE sql AS
$$ SELECT dblink_connect(who, format('host=%s port=%s dbname=%s user=%s',
       split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port'), current_database(), who)) $$;
CREATE FUNCTION pg_temp.ask(sql text) RETURNS text LANGUAGE plpgsql AS
$$ BEGIN RETURN (SELECT string_agg(y, ',') FROM dblink('figures', sql) x (y text)); EXCEPTION WHEN OTHERS THEN RETURN SQLSTATE; END $$;
SELECT is((callboard.save_reports_login('figures', NULL, NULL)).message,
    'There are several tenants: name the one that is to be read with --tenant.', 'of which tenant?');
SELECT is((callboard.save_reports_login('figures', NULL, 'Nowhere')).message, 'There is no tenant "Nowhere".', 'not of none');
SELECT is((SELECT count(*) FROM pg_roles WHERE rolname = 'figures'), 0::bigint, 'and no login is left of that');
SELECT is((callboard.save_reports_login('figures', NULL, 'Northlight')).outcome, 'done', 'a login for reports');
SELECT is((callboard.save_reports_login('figures', NULL, 'Northlight')).outcome, 'invalid', 'once');
SELECT is((SELECT l::text FROM callboard.logins() l WHERE login = 'figures'), '(figures,"Northlight (reports)",0,4)', 'is listed as one');
COMMIT; -- for another connection
SELECT pg_temp.connect('figures');
SELECT is(pg_temp.ask('SELECT string_agg(name, '','') FROM callboard.read_artists(NULL) WHERE skills @> ''{rig}'''), 'Chidi Eze', 'it reads');
SELECT is(pg_temp.ask(format('SELECT string_agg(reason, '','') FROM callboard.read_week_time_off(%L::date, %1$L::date + 7, NULL)', t.at(0, 12))),
    'leave', 'in days of its tenant''s zone');
SELECT is(pg_temp.ask('SELECT count(*)::text FROM callboard.bookings'), '42501', 'no table');
SELECT is((SELECT string_agg(DISTINCT p.proname, ' ') FROM pg_proc p WHERE pronamespace = 'callboard'::regnamespace
    AND has_function_privilege('figures', oid, 'EXECUTE') AND provolatile = 'v' AND prolang <> (SELECT oid FROM pg_language WHERE lanname = 'c')),
    'enter', 'no function that writes');
SELECT is(pg_temp.ask(format('SELECT set_config(''app.tenant'', %L, false)', t.south())), t.south()::text, 'it says it is elsewhere');
SELECT is(pg_temp.ask('SELECT count(*)::text FROM callboard.read_artists(NULL)'), '0', 'and sees nothing');
SELECT is(pg_temp.ask('SELECT set_config(''statement_timeout'', ''0'', false)'), '0', 'it takes its own limit away');
SELECT dblink_send_query('figures', 'SELECT pg_sleep(600)');
DO $$ BEGIN
    WHILE NOT EXISTS (SELECT FROM pg_stat_activity WHERE usename = 'figures' AND query ~ 'pg_sleep.600' AND state = 'active') LOOP
        PERFORM pg_stat_clear_snapshot(), pg_sleep(0.01);
    END LOOP;
END $$;
SELECT is(callboard.end_long_reports(0), 1, 'the operator''s timer ends what goes on all the same');
SELECT is((SELECT count(*) FROM dblink_get_result('figures', false) x (y text)), 0::bigint, 'without an answer');
SELECT is(dblink_error_message('figures'), 'FATAL:  terminating connection due to administrator command', 'with its connection');
SELECT dblink_disconnect('figures');
DO $$ BEGIN
    WHILE EXISTS (SELECT FROM pg_stat_activity WHERE usename = 'figures') LOOP
        PERFORM pg_stat_clear_snapshot(), pg_sleep(0.01);
    END LOOP;
END $$;
SELECT is((callboard.remove_login('figures')).outcome, 'done', 'it goes without an admin');
BEGIN;

-- An admin of a tenant, over the functions and past them.
SET SESSION AUTHORIZATION ana;
SELECT t.enter(900);
SELECT t.book(900, 12, 0, 9, 0, 18, 'pencil');
SELECT is((SELECT string_agg(x, ' ') FROM (SELECT (callboard.save_member(t.id(9), 'Mia', 'mia', 'viewer')).message) y (x)),
    'There is no login "mia" yet. The operator makes it with: callboard login add mia', 'an admin is told who makes it');
SELECT is_empty($$
    WITH tried (sql, state) AS (SELECT a, pg_temp.state(a) FROM unnest(ARRAY[
        'SELECT callboard.save_login(''mia'', NULL, true)', 'SELECT callboard.make_login(''mia'')',
        'SELECT callboard.remove_login(''ben'')', 'SELECT callboard.logins()', 'SELECT callboard.tenants_of(''eve'')',
        'SELECT callboard.remove_tenant(''Southgate'')', 'SELECT callboard.admit(''new'')',
        'CREATE ROLE mia LOGIN', 'ALTER ROLE ben PASSWORD ''x''', 'ALTER ROLE ana CREATEROLE', 'ALTER ROLE ben RENAME TO ban',
        'ALTER ROLE ben CONNECTION LIMIT 0', 'DROP ROLE ben', 'GRANT callboard_member TO new', 'REVOKE callboard_member FROM ben',
        'COMMENT ON ROLE ben IS ''x''', 'SELECT rolpassword FROM pg_authid']) a)
    SELECT sql, state FROM tried WHERE state <> '42501' $$, 'and can neither make nor alter a login');
RESET SESSION AUTHORIZATION;
SELECT is((callboard.remove_tenant('Northlight')).message, '"Northlight" has 1 booking (released ones too), and what was '
    'booked is kept: a tenant is removed only while nothing was ever booked in it. To close it, remove its members.',
    'a tenant with bookings stays');

SELECT * FROM finish();
ROLLBACK;
