-- What admins keep: artists, projects, time off, members, settings; and the operator's new tenant.
BEGIN;
SELECT plan(75);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
SELECT is((callboard.save_artist(t.id(14), NULL, 'Dora', '{rig}', 'Rig', 55.5, 'd@x', '1', '{[540,1080)}', 'n')).outcome,
    'done', 'a new artist');
SELECT is((callboard.save_artist(t.id(14), NULL, 'Dora', '{rig}', 'Rig', 55.5, 'd@x', '1', '{[540,1080)}', 'n')).outcome,
    'done', 'sent twice');
SELECT is((callboard.save_artist(t.id(14), NULL, 'Eli', '{}', '', NULL, '', '', NULL, '')).outcome, 'invalid',
    'but not somebody else under her id');
SELECT is((callboard.save_artist(t.id(14), 1, 'Dora Maar', '{rig,fx}', 'Rig', 60, '', '', NULL, ''))::text,
    format('(done,,%s,2)', t.id(14)), 'changed');
SELECT is((callboard.save_artist(t.id(14), 1, 'Dora', '{}', 'Rig', 60, '', '', NULL, '')).outcome, 'stale', 'stale');
SELECT is((callboard.save_artist(t.id(15), 1, 'Dora', '{}', 'Rig', 60, '', '', NULL, '')).outcome, 'gone', 'gone');
SELECT is((callboard.save_artist(t.id(15), NULL, 'Ada Byron', '{}', '', NULL, '', '', NULL, '')).message,
    'There already is an artist of that name.', 'names are unique');
SELECT is((callboard.save_artist(t.id(15), NULL, 'X', '{}', '', -1, '', '', NULL, '')).message, 'A rate is not negative.', 'rate');
SELECT is((callboard.save_artist(t.id(15), NULL, 'X', '{}', '', 1e12, '', '', NULL, '')).message, 'The rate is too high.', 'rate');
SELECT is((callboard.save_artist(t.id(15), NULL, 'X', '{}', '', 'NaN', '', '', NULL, '')).message, 'A rate is a number.', 'rate');
SELECT is((callboard.save_artist(t.id(15), NULL, 'X', '{}', '', NULL, '', '', (SELECT range_agg(int4range(m, m + 1))
    FROM generate_series(0, 56, 2) m), '')).message, 'A working pattern has at most 28 stretches.', 'pattern');
SELECT is((callboard.save_artist(t.id(15), NULL, 'X', '{}', '', 1, '', '', '{[0,20000)}', '')).message,
    'The working pattern reaches beyond a week.', 'pattern');
SELECT is((callboard.save_artist(t.id(15), NULL, E'X\u0007', '{}', '', 1, '', '', NULL, '')).message,
    'The name is empty or too long, or has signs in it that cannot be shown.', 'control characters');
SELECT is((callboard.save_artist(t.id(15), NULL, U&'\202E\200B', '{}', '', 1, '', '', NULL, '')).outcome, 'invalid', 'nothing to see');
SELECT is((callboard.save_artist(t.id(15), NULL, 'X', '{a,NULL}', '', 1, '', '', NULL, '')).outcome, 'invalid', 'skills');
SELECT is((callboard.save_artist(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)).outcome, 'invalid', 'nothing');
SELECT is((callboard.save_artist(t.id(14), 2, 'Dora Maar', '{rig,fx}', 'Rig', 60, '', '', NULL, '', p_bio => E'Rigs since 2009.\nTeaches.'))::text,
    format('(done,,%s,3)', t.id(14)), 'with a bio');
SELECT is((callboard.save_artist(t.id(14), 3, 'Dora Maar', '{rig,fx}', 'Rig', 60, '', '', NULL, ''))::text,
    format('(done,,%s,4)', t.id(14)), 'one who does not know the column');
SELECT is((SELECT bio FROM t.artists WHERE id = t.id(14)), E'Rigs since 2009.\nTeaches.', 'leaves it as it was');
SELECT is((callboard.save_artist(t.id(14), 4, 'Dora Maar', '{}', 'Rig', 60, '', '', NULL, '', p_bio => repeat('x', 1001))).message,
    'A bio is text of at most 1000 characters.', 'no novel');
SELECT is((callboard.save_artist(t.id(14), 4, 'Dora Maar', '{rig,fx}', 'Rig', 60, '', '', NULL, '', 'HTTPS://dora.example/x?y'))::text,
    format('(done,,%s,5)', t.id(14)), 'with a portfolio');
SELECT is((SELECT bio || ' ' || portfolio_url FROM t.artists WHERE id = t.id(14)),
    E'Rigs since 2009.\nTeaches. HTTPS://dora.example/x?y', 'and the bio as it was');
SELECT is((SELECT array_agg(DISTINCT (callboard.save_artist(t.id(14), 5, 'Dora Maar', '{}', 'Rig', 60, '', '', NULL, '', url)).message)
           FROM unnest(ARRAY['dora.example', 'ftp://dora.example', 'https://', 'https:///x', 'https://a b', E'http://a\n',
                             'javascript:alert(1)', ' https://a', 'https://' || repeat('x', 493)]) url),
    ARRAY['A portfolio''s address begins with http:// or https://, without blanks, and has at most 500 characters.'], 'no address');
SELECT is((callboard.save_artist(t.id(14), 5, 'Dora Maar', '{}', 'Rig', 60, '', '', NULL, '', ''))::text,
    format('(done,,%s,6)', t.id(14)), 'and none again');
SELECT is(t.book(100, 14, 0, 9, 0, 10, 'pencil', false, 'Rig fix'), 'done', 'booked');
SELECT is((callboard.remove_artist(t.id(14))).message, 'Still booked once, first: Rig fix (' ||
    to_char(t.at(0, 9), 'YYYY-MM-DD') || ', pencil). Release or move what is booked first.', 'in use, by what');
SELECT is((callboard.remove_project(t.id(20))).outcome, 'invalid', 'so is its project');
SELECT is(t.release(100, NULL), 'done', 'released');
SELECT is((callboard.remove_artist(t.id(14))).outcome, 'done', 'removed');
SELECT is((callboard.remove_artist(t.id(14))).outcome, 'gone', 'once');
SELECT is(t.book(101, 14, 0, 9, 0, 10, 'pencil'), 'invalid', 'who is removed is not booked');
SELECT is(t.acts(100), 'booked released', 'his history stays');
SELECT is((callboard.save_artist(t.id(15), NULL, 'Dora Maar', '{}', '', NULL, '', '', NULL, '')).outcome, 'done',
    'the name is free again');
SELECT is((callboard.save_project(t.id(21), NULL, 'MON', 'Moon', '', '', 'open'))::text, format('(done,,%s,1)', t.id(21)),
    'a new project');
SELECT is((callboard.save_project(t.id(22), NULL, 'MON', 'Other', '', '', 'open')).message,
    'There already is a project with that code.', 'codes are unique');
SELECT is((callboard.save_project(t.id(21), 1, 'MON', 'Moon', 'Client', 'blue', 'closed')).outcome, 'done', 'closed');
SELECT is((callboard.save_project(t.id(21), 2, 'MON', 'Moon', '', '', 'lost')).message, 'The state is open or closed.', 'state');
SELECT is((callboard.remove_project(t.id(21))).outcome, 'done', 'removed');
SELECT is((callboard.save_time_off(t.id(31), t.id(10), t.at(0, 0), t.at(1, 0), 'ill')).outcome, 'done', 'time off');
SELECT is((callboard.save_time_off(t.id(31), NULL, NULL, t.at(2, 0), NULL)).outcome, 'done', 'NULL: as it was');
SELECT is((callboard.save_time_off(t.id(32), t.id(10), t.at(1, 0), t.at(0, 0), '')).message, 'The end is not after the start.', 'order');
SELECT is((callboard.save_time_off(t.id(32), t.id(99), t.at(0, 0), t.at(1, 0), '')).message, 'There is no such artist.', 'whose');
SELECT is((callboard.remove_time_off(t.id(31))).outcome || (callboard.remove_time_off(t.id(31))).outcome, 'donegone', 'removed');

SELECT is((callboard.save_member(t.id(4), 'Newt', 'new', 'producer')).outcome, 'done', 'an existing login becomes a member');
SELECT ok(pg_has_role('new', 'callboard_member', 'MEMBER'), 'and may connect to the board');
SELECT is((callboard.save_member(t.id(5), 'X', 'nobodyatall', 'viewer')).message,
    'There is no login "nobodyatall" yet. The operator makes it with: callboard login add nobodyatall', 'no login');
SELECT is((callboard.save_member(t.id(5), 'X', 'postgres', 'viewer')).outcome, 'invalid', 'no superuser');
SELECT is((callboard.save_member(t.id(5), 'X', 'callboard_owner', 'viewer')).outcome, 'invalid', 'nor the owner');
SELECT is((callboard.save_member(t.id(1), 'Ana', 'ana', 'viewer')).message, 'This is the last admin; make another one first.', 'last admin');
SELECT is((callboard.remove_member(t.id(1))).message, 'The last admin cannot be removed.', 'last admin');
SELECT is((callboard.remove_member(t.id(2))).outcome, 'done', 'ben is removed');
SELECT is((callboard.save_settings('{"hold_minutes": 45, "promote": "auto", "zone": "Europe/Paris"}')).outcome, 'done', 'settings');
SELECT isnt((callboard.save_holiday(NULL, d, '')).outcome, 'done', 'a day whose year has not four digits: ' || d)
    FROM unnest('{10000-01-01,0001-12-31 BC}'::date[]) d;
SELECT is((callboard.save_time_off(t.id(39), t.id(10), s, e, '')).outcome, 'invalid', 'time off from ' || s) FROM (VALUES
    ('10000-01-01'::timestamptz, '10000-01-02'::timestamptz), ('4000-01-01 BC', '4000-01-02 BC'), ('-infinity', 'infinity')) x (s, e);
SELECT is((callboard.save_settings(jsonb_build_object('zone', z))).message, said, 'a zone by the name of its file: ' || z) FROM (VALUES
    ('europe/london', 'There is no time zone "europe/london", but "Europe/London".'),
    ('BST', 'There is no time zone "BST".')) x (z, said);
SELECT is((callboard.save_settings('{"colour": 1}')).message || (callboard.save_settings('{"zone": "Mars/Base"}')).message
    || (callboard.save_settings('{"hold_minutes": "x"}')).message,
    'There is no setting colour.There is no time zone "Mars/Base".This is not the kind of value that is wanted: hold_minutes = x.', 'not these');
-- holidays: a day and its name; on them no pattern works
SELECT is((callboard.save_holiday(NULL, '2030-12-25', 'Christmas Day')).outcome, 'done', 'a holiday');
SELECT is((callboard.save_holiday(NULL, '2030-12-25', 'Again')).message, 'There already is a holiday on that day.', 'once');
SELECT is((callboard.save_holiday('2030-12-25', '2030-12-26', 'Boxing Day')).outcome, 'done', 'moved and renamed');
SELECT is((callboard.save_holiday('2030-12-25', '2030-12-27', 'x')).outcome, 'gone', 'it is no longer there');
SELECT is((callboard.save_holiday(NULL, NULL, 'x')).outcome || (callboard.save_holiday(NULL, 'infinity', 'x')).outcome
    || (callboard.save_holiday(NULL, '2030-12-24', E'x\u0007')).outcome, 'invalidinvalidinvalid', 'not these');
SELECT is((callboard.save_holiday(NULL, '2030-12-24', 'Eve')).outcome, 'done', 'another, before it');
SELECT is((SELECT holidays::text || holiday_names::text FROM t.tenants),
    '{2030-12-24,2030-12-26}{"2030-12-24": "Eve", "2030-12-26": "Boxing Day"}', 'by day, with their names');
SELECT is(t.hours('{[0,10080)}', 'UTC', '2030-12-23Z', '2030-12-28Z'), 72.00,
    'two days of five without work');
SELECT is(t.hours(NULL, 'UTC', '2030-12-23Z', '2030-12-28Z'), 120.00,
    'who has no pattern is available then as well');
SELECT is((callboard.remove_holiday('2030-12-24')).outcome || (callboard.remove_holiday('2030-12-24')).outcome, 'donegone', 'removed');
SELECT is((SELECT holidays::text || holiday_names::text FROM t.tenants),
    '{2030-12-26}{"2030-12-26": "Boxing Day"}', 'with its name');
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION ben;
SELECT throws_ok('SELECT t.enter(NULL)', '42501', NULL, 'ben is out');
SELECT throws_ok('SELECT count(*) FROM t.bookings', '42501', NULL, 'and sees nothing');
RESET SESSION AUTHORIZATION;
SELECT is((callboard.add_tenant('Eastlight', 'Asia/Kolkata', 'new')).outcome, 'done', 'the operator adds a studio');
SET SESSION AUTHORIZATION new;
SELECT throws_ok('SELECT * FROM callboard.open_session(NULL, ''cli'', NULL)', 'CB002',
    'You are a member of several tenants: Eastlight, Northlight. Name one with --tenant, or for good with `callboard tenant use NAME`.', 'whose admin must now say which one');

SELECT * FROM finish();
ROLLBACK;
