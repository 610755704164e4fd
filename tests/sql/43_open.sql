-- A session opened by open_session() is the one that enter() enters, and listen() listens where the process is one's own.
BEGIN;
SELECT plan(15);

CREATE FUNCTION pg_temp.settings() RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(s || '=' || coalesce(current_setting(s, true), ''), ' ') FROM unnest(
    '{app.tenant,app.act,app.source,app.zone,TimeZone}'::text[]) s $$;

UPDATE callboard.tenants SET holidays = '{2026-12-25,2026-01-01}', holiday_names = '{"2026-12-25": "Christmas Day"}'
WHERE id = t.north();
SET SESSION AUTHORIZATION ana;
SELECT t.enter(900);
SELECT callboard.enter(id, NULL, 'board', NULL) FROM callboard.my_tenants();
SELECT set_config('test.entered', pg_temp.settings(), true);
SELECT callboard.enter(id, t.id(1), 'cli', 'Asia/Kolkata') FROM callboard.my_tenants();
SELECT is((SELECT count(*) FROM callboard.open_session(NULL, 'board', NULL)), 1::bigint, 'one row');
SELECT is(pg_temp.settings(), current_setting('test.entered'), 'leaves what enter() leaves, and nothing of what was before');
SELECT is((SELECT o.id = t.id AND o.name = t.name AND o.zone = t.zone AND o.role = t.role
           FROM callboard.open_session(NULL, 'board', NULL) o, callboard.my_tenants() t), true, 'the tenant and the role');
SELECT is((SELECT schema_version FROM callboard.open_session(NULL, 'board', NULL)), callboard.schema_version(),
    'the schema''s version');
SELECT is((SELECT holidays FROM callboard.open_session(NULL, 'board', NULL)),
    '{"2026-01-01 ","2026-12-25 Christmas Day"}', 'the holidays with their names');
SELECT is((SELECT user_id FROM callboard.open_session(NULL, 'board', NULL)), callboard.current_member(), 'who one is');
SELECT is((SELECT count(*) FROM callboard.open_session('  ' || (SELECT name FROM callboard.my_tenants()), 'board', NULL)),
    1::bigint, 'by its name, as it is typed');
SELECT callboard.open_session(NULL, 'sweep', 'Asia/Kolkata');
SELECT is(current_setting('app.source') || current_setting('TimeZone'), 'otherAsia/Kolkata',
    'a source that only functions say is other; times are printed in the zone that is wanted');
SELECT throws_ok($$ SELECT callboard.open_session(NULL, 'board', '+3') $$, 'CB003', 'There is no time zone "+3".',
    'a zone has a name');
SELECT throws_ok($$ SELECT callboard.open_session('Nowhere', 'board', NULL) $$, 'CB001',
    'There is no tenant "Nowhere" that you (ana) are a member of.', 'a tenant that is not there');

SELECT is(callboard.listen(pg_backend_pid()), true, 'the process is one''s own');
SELECT is((SELECT string_agg(c, ' ') FROM pg_listening_channels() c), NULL, 'and listens when the transaction ends');
SELECT is(callboard.listen(pg_backend_pid() + 1), false, 'behind a pool it is another''s, which is left alone');
RESET SESSION AUTHORIZATION;

SET SESSION AUTHORIZATION eve;
SELECT throws_ok($$ SELECT callboard.open_session('Northlight', 'board', NULL) $$, 'CB001',
    'There is no tenant "Northlight" that you (eve) are a member of.', 'another tenant is as one that is not there');
SELECT is((SELECT count(*) FROM pg_listening_channels()), 0::bigint, 'and nothing listens');
RESET SESSION AUTHORIZATION;
SELECT * FROM finish();
ROLLBACK;
