-- Mail to members: who is told what, by own choice; never one's own acts, nothing twice, nothing lost; who may ask.
SELECT plan(54);
CREATE FUNCTION pg_temp.connect(who text) RETURNS text LANGUAGE sql AS
$$ SELECT dblink_connect(who, format('host=%s port=%s dbname=%s user=%s',
       split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port'), current_database(), who)) $$;
CREATE FUNCTION pg_temp.lapse(n int) RETURNS void LANGUAGE sql SECURITY DEFINER AS
$$ UPDATE callboard.bookings SET lapses_at = clock_timestamp() - interval '1 minute' WHERE id = t.id(n) $$;
CREATE FUNCTION pg_temp.choose(email text, wanted text) RETURNS text LANGUAGE sql AS
$$ SELECT outcome || ': ' || message FROM callboard.save_notices(email, wanted) $$;
-- "Kim: moved by Lou, lapsed": whoever is next behind p_after, in a few words of each line
CREATE FUNCTION pg_temp.take(keep boolean DEFAULT false, behind int DEFAULT NULL) RETURNS text LANGUAGE sql AS $$
    SELECT name || coalesce(' +' || nullif(more, 0), '') || ': ' || string_agg(substring(line FROM '\d\d:\d\d  (.*?):'), ', ')
    FROM callboard.take_notice(t.id(behind), keep) GROUP BY name, more $$;
CREATE FUNCTION pg_temp.close(n int, sent boolean DEFAULT true) RETURNS text LANGUAGE sql SECURITY DEFINER AS
$$ SELECT (callboard.end_notice(t.id(n), (SELECT taken::text FROM callboard.notices WHERE user_id = t.id(n)), sent)).outcome $$;
-- takes and sends whatever there is
CREATE FUNCTION pg_temp.told(OUT said text) LANGUAGE plpgsql AS $$
DECLARE
    n int;
BEGIN
    FOREACH n IN ARRAY '{7000,7001,7002}'::int[] LOOP -- who is behind it
        said := concat_ws('; ', said, pg_temp.take(false, n));
        said := nullif(said, '');
        PERFORM pg_temp.close(7001), pg_temp.close(7002), pg_temp.close(7003);
    END LOOP;
END $$;
CREATE FUNCTION pg_temp.moves(n int, version int, hour int) RETURNS text LANGUAGE sql AS $$
    SELECT y FROM dblink('lou', format('SELECT t.move(%s, %s, 10, 0, %s, 0, 18)', n, version, hour)) x (y text) $$;
-- A studio of their own: what is told is committed, and stays.
CREATE ROLE kim LOGIN; CREATE ROLE lou LOGIN; CREATE ROLE max LOGIN;
GRANT callboard_member TO kim, lou, max;
INSERT INTO callboard.tenants (id, name, zone) VALUES (t.id(7000), 'Telling', 'Europe/Berlin');
INSERT INTO callboard.members (tenant_id, user_id, login, name, role) VALUES (t.id(7000), t.id(7001), 'kim', 'Kim', 'admin'),
    (t.id(7000), t.id(7002), 'lou', 'Lou', 'producer'), (t.id(7000), t.id(7003), 'max', 'Max', 'viewer');
INSERT INTO callboard.artists (tenant_id, id, name) VALUES (t.id(7000), t.id(10), 'Ada Byron'),
    (t.id(7000), t.id(11), 'Ben Okri');
INSERT INTO callboard.projects (tenant_id, id, code, name) VALUES (t.id(7000), t.id(20), 'SUN', 'Sunrise');
SET app.tenant = '00000000-0000-4000-8000-000000007000';
SET TimeZone = 'Europe/Berlin';
SELECT pg_temp.connect('lou');
SELECT dblink_exec('lou', $$ SET app.tenant = '00000000-0000-4000-8000-000000007000' $$);

-- ---- one's own choice ----
SET SESSION AUTHORIZATION kim;
SELECT is(pg_temp.choose(NULL, NULL), 'done: You get no mail.', 'nobody is told unasked');
SELECT is(pg_temp.choose(NULL, 'all'), 'invalid: Mail needs an address: name it as well.', 'an address is needed');
SELECT is(pg_temp.choose('kim@example.com', NULL), 'invalid: Say what of, too: lapsed, challenged, changed or all.', 'and what of');
SELECT is(pg_temp.choose('kim@example.com', 'lapsed moved'),
    'invalid: "moved" is nothing to be told of; there are lapsed, challenged, changed, all and none.', 'of what there is');
SELECT is((SELECT count(DISTINCT pg_temp.choose(a, 'all')) || ' ' || min(pg_temp.choose(a, 'all'))
           FROM unnest(ARRAY['kim', 'a b@c', 'kim@', '@c', 'kim@c..d', 'kim@c,eve@d', 'kim@c>', E'kim@c\nBcc: eve@d', 'kïm@c',
                             repeat('a', 254) || '@c']) a),
    '1 invalid: That is no address for mail: ana@example.com, without blanks, in letters of ASCII.', 'what is no address');
SELECT is(pg_temp.choose(' kim@example.com ', 'changed, lapsed'),
    'done: Mail to kim@example.com tells you which of your bookings lapsed, were changed by others.', 'chosen');
SELECT is(pg_temp.choose(NULL, 'ALL'), 'done: Mail to kim@example.com tells you which of your bookings lapsed, were challenged, '
    'were changed by others.', 'the address stays');
SELECT is(pg_temp.choose('a@b.example', NULL), 'done: Mail to a@b.example tells you which of your bookings lapsed, were challenged, '
    'were changed by others.', 'the choice stays');
SET SESSION AUTHORIZATION lou;
SELECT matches(pg_temp.choose('lou@example.com', 'challenged'), 'which of your bookings were challenged.$', 'another one');
SET SESSION AUTHORIZATION max;
SELECT matches(pg_temp.choose('max@example.com', 'changed'), '^done', 'a viewer too');
SELECT results_eq('SELECT name, email FROM callboard.read_notices()', $$ VALUES ('Max', 'max@example.com') $$,
    'who reads no address but the own one');
SELECT throws_ok('SELECT callboard.take_notice(NULL, true)', 'CB006', NULL, 'nor what is to be told');
SELECT is((callboard.end_notice(t.id(7001), '1:1:', true)).outcome, 'not_allowed', 'nor says that it was');
SET SESSION AUTHORIZATION lou;
SELECT throws_ok('SELECT callboard.take_notice(NULL, true)', 'CB006', NULL, 'nor a producer');
SET SESSION AUTHORIZATION kim;
SELECT results_eq('SELECT name FROM callboard.read_notices()', $$ VALUES ('Kim'), ('Lou'), ('Max') $$, 'an admin reads all');
SELECT is((SELECT count(*) FROM t.record_events WHERE record::text || changes::text LIKE '%@%'), 0::bigint,
    'and no address is in the trail');
SELECT is(pg_temp.told(), NULL, 'there is nothing to tell');

-- ---- who is told what ----
SELECT is(t.book(7100, 10, 0, 9, 0, 18, 'pencil') || t.book(7101, 10, 1, 9, 1, 18, 'hold') || t.book(7102, 10, 2, 9, 2, 18, 'pencil')
    || t.move(7100, 1, 10, 0, 10, 0, 18), 'donedonedonedone', 'Kim books and moves');
SELECT pg_temp.lapse(7101);
SELECT is(pg_temp.told(), NULL, 'of which she is not told');
SELECT is(callboard.sweep(), 1, 'her own board sweeps');
SET SESSION AUTHORIZATION lou;
SELECT is(t.move(7100, 2, 10, 0, 11, 0, 18) || t.book(7103, 10, 2, 9, 2, 12, 'hold', true), 'donedone', 'Lou moves, and waits');
SELECT is((SELECT string_agg(outcome, ',') FROM callboard.challenge(t.id(7102), NULL)), 'done,done', 'and challenges');
SET SESSION AUTHORIZATION kim;
SELECT is(pg_temp.take(true), 'Kim: lapsed, moved by Lou, challenged by Lou', 'she is told what the clock and Lou did');
SELECT is(pg_temp.take(true), 'Kim: lapsed, moved by Lou, challenged by Lou', 'to look marks nothing');
SELECT matches((SELECT string_agg(line, '|') FROM callboard.take_notice(NULL, true)),
    format('  lapsed: Shot, Ada Byron, %1$s 09:00-18:00, hold -> cancelled: lapsed\|.*  moved by Lou: Shot, Ada Byron, '
           '%2$s 10:00-18:00 -> 11:00-18:00\|.*  challenged by Lou: Shot, Ada Byron, .* 09:00-18:00, to be decided by \w+ \d+ \w+ \d\d:\d\d$',
           to_char(t.at(1, 12), 'Dy FMDD Mon'), to_char(t.at(0, 12), 'Dy FMDD Mon')), 'in the words of the log');
SELECT is((SELECT count(*) FROM callboard.take_notice(t.id(7001), true)), 0::bigint, 'Lou is told nothing of what he did');

-- ---- once ----
SELECT is(left(pg_temp.take(), 5), 'Kim: ', 'one takes her');
SELECT is(pg_temp.take(), NULL, 'and nobody else can');
SELECT is(pg_temp.close(7001, false), 'done', 'it could not be sent');
SELECT is(pg_temp.take(), 'Kim: lapsed, moved by Lou, challenged by Lou', 'so it is told again');
SELECT is((callboard.end_notice(t.id(7001), '1:1:', true)).outcome, 'stale', 'only by whoever took her');
RESET SESSION AUTHORIZATION;
UPDATE callboard.notices SET taken_at = taken_at - interval '11 minutes' WHERE user_id = t.id(7001);
SET SESSION AUTHORIZATION kim;
SELECT is(left(pg_temp.take(), 5), 'Kim: ', 'a sender that died in between holds nothing up');
SELECT is(pg_temp.close(7001), 'done', 'sent');
SELECT is(pg_temp.told(), NULL, 'told once');
SET SESSION AUTHORIZATION kim;
SELECT is(t.release(7102, 1) , 'done,done', 'Kim answers the challenge, and Lou''s option is offered');
SELECT is(pg_temp.told(), NULL, 'Lou did not ask for that');
SELECT pg_temp.choose(NULL, 'none');
SELECT is((SELECT count(*) FROM callboard.take_notice(NULL, true)), 0::bigint, 'who has ended it is told nothing');
SELECT is((SELECT count(*) FROM t.notices WHERE user_id = t.id(7001)), 0::bigint, 'and the address is gone');
SELECT pg_temp.choose('kim@example.com', 'changed lapsed');

-- ---- who commits late is not missed, and nobody is told twice for it ----
SELECT dblink_exec('lou', 'BEGIN');
SELECT is(pg_temp.moves(7100, 3, 12), 'done', 'Lou moves, and has not committed');
SELECT is(t.book(7110, 11, 4, 9, 4, 18, 'hold'), 'done', 'Kim holds');
SELECT pg_temp.lapse(7110);
SELECT is(callboard.sweep(), 1, 'which lapses');
SELECT is(pg_temp.told(), 'Kim: lapsed', 'and is told');
SELECT dblink_exec('lou', 'COMMIT');
SELECT is(pg_temp.told(), 'Kim: moved by Lou', 'then what was committed later, alone');
SELECT is(pg_temp.told(), NULL, 'and no more');

-- ---- what a dump brings to another server, whose transactions have not come so far ----
SELECT is(pg_temp.moves(7100, 4, 11), 'done', 'Lou moves');
RESET SESSION AUTHORIZATION;
UPDATE callboard.notices SET told = '999999999:999999999:' WHERE user_id = t.id(7001);
SET SESSION AUTHORIZATION kim;
SELECT is(pg_temp.told(), 'Kim: moved by Lou', 'the time counts where the numbers do not');
SELECT is(pg_temp.told(), NULL, 'once');

-- ---- many ----
SELECT is((SELECT count(*) FROM (SELECT pg_temp.moves(7100, 5 + n, 9 + n % 2) AS x FROM generate_series(0, 119) n) y WHERE x = 'done'),
    120::bigint, 'Lou fidgets');
SELECT is(left(pg_temp.take(true), 9), 'Kim +20: ', 'of which the newest hundred are told');
SELECT is((SELECT count(*) FROM callboard.take_notice(NULL, true)), 100::bigint, 'and how many more there are');
SELECT pg_temp.told();
SELECT is(pg_temp.told(), NULL, 'all of it is told');

-- ---- who is removed is told nothing more, and the address goes ----
SELECT is((SELECT string_agg(name, ' ') FROM callboard.read_notices()), 'Kim Lou Max', 'three');
SELECT is((callboard.remove_member(t.id(7003))).outcome, 'done', 'Max is removed');
SELECT is((SELECT string_agg(name, ' ') FROM callboard.read_notices()), 'Kim Lou', 'two');
RESET SESSION AUTHORIZATION;
SELECT dblink_disconnect('lou');

SELECT * FROM finish();
