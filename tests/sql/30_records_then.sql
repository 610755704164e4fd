-- The board as it was: names, rates, patterns, time off and holidays of then; and what differs since.
BEGIN;
SELECT plan(22);
CREATE TEMP TABLE moments (name text PRIMARY KEY, at timestamptz);
GRANT SELECT, INSERT ON moments TO ana, eve;
CREATE FUNCTION pg_temp.mark(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_sleep(0.002); -- events before and after it differ in their microsecond
    INSERT INTO moments VALUES (name, clock_timestamp());
    PERFORM pg_sleep(0.002);
END $$;
CREATE FUNCTION pg_temp.artist(n int, moment text) RETURNS text LANGUAGE sql AS $$
    SELECT concat_ws(' ', a.name, a.rate, a.department) FROM moments m, callboard.read_artists(m.at) a
    WHERE m.name = moment AND a.id = t.id(n) $$;
CREATE FUNCTION pg_temp.away(moment text) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(right(o.id::text, 2) || ' ' || o.reason, ', ' ORDER BY o.id) FROM moments m,
        callboard.read_week_time_off(t.at(0, 12)::date, t.at(7, 12)::date, m.at) o WHERE m.name = moment $$;
CREATE FUNCTION pg_temp.differences(moment text) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(concat_ws(' ', d.title, nullif(d.artist, '')) || ': ' || d.difference, '; ' ORDER BY d.seq)
    FROM moments m, callboard.read_record_differences(m.at) d WHERE m.name = moment $$;
CREATE FUNCTION pg_temp.save(n int, name text, rate numeric) RETURNS text LANGUAGE sql AS $$
    SELECT (callboard.save_artist(a.id, a.version, $2, a.skills, a.department, $3, a.email, a.phone, a.working_pattern,
        a.notes, a.portfolio_url, a.bio)).outcome FROM t.artists a WHERE a.id = t.id($1) $$;

SELECT pg_temp.mark('first');
SET SESSION AUTHORIZATION ana;
SELECT t.enter(950);
SELECT is(pg_temp.save(10, 'Ada Lovelace', 62), 'done', 'an artist marries and asks for more');
SELECT is((callboard.save_artist(t.id(17), NULL, 'Fay Fox', '{comp}', 'Comp', 50, '', '', NULL, '', '', '')).outcome, 'done',
    'a new one comes');
SELECT is((callboard.save_time_off(t.id(32), t.id(11), t.at(1, 0), t.at(2, 0), 'sick')).outcome, 'done', 'one is away');
SELECT is((callboard.remove_time_off(t.id(30))).outcome, 'done', 'and one is not');
SELECT is((callboard.save_holiday(NULL, '2030-12-25', 'Christmas')).outcome, 'done', 'a holiday');
SELECT is((callboard.save_project(t.id(20), 1, 'SUNSET', 'Sunset', '', NULL, 'open')).outcome, 'done', 'a code');
SELECT pg_temp.mark('changed');
SELECT t.enter(951);
SELECT is(pg_temp.save(10, 'Ada King', 62), 'done', 'and marries again');
SELECT pg_temp.mark('again');

SELECT is(pg_temp.artist(10, 'first'), 'Ada Byron 60.00 Comp', 'the first name and rate, at first');
SELECT is(pg_temp.artist(10, 'changed'), 'Ada Lovelace 62.00 Comp', 'then the second');
SELECT is(pg_temp.artist(10, 'again'), 'Ada King 62.00 Comp', 'and as it is');
SELECT is(pg_temp.artist(17, 'first') || 'x', NULL, 'who came later is not there yet');
SELECT is(pg_temp.artist(12, 'first'), 'Chidi Eze Rig', 'who never changed is as today');
SELECT is(pg_temp.away('first') || '; ' || pg_temp.away('changed'), '30 leave; 32 sick', 'time off of then, also what was removed');
SELECT is((SELECT string_agg(day::text, ',') FROM moments m, callboard.read_holidays(m.at) WHERE m.name = 'first'), NULL,
    'no holiday yet');
SELECT is((SELECT string_agg(day || ' ' || h.name, ',') FROM moments m, callboard.read_holidays(m.at) h
           WHERE m.name = 'changed'), '2030-12-25 Christmas', 'then one');
SELECT is((SELECT string_agg(code, ',') FROM moments m, callboard.read_projects(m.at) WHERE m.name = 'first'), 'SUN', 'the code');
SELECT is(pg_temp.differences('changed'), 'artist Ada King: name Ada Lovelace -> Ada King', 'what differs since');
SELECT is((SELECT string_agg(regexp_replace(concat_ws(' ', d.title, nullif(d.artist, '')) || ': ' || d.difference,
                                            ', \w{3} \d+ .*', ''), '; ' ORDER BY d.title, d.artist)
           FROM moments m, callboard.read_record_differences(m.at) d WHERE m.name = 'first'),
    'artist Ada King: name Ada Byron -> Ada King, rate 60.00 -> 62.00; artist Fay Fox: new; project SUNSET: code SUN -> '
    'SUNSET, name Sunrise -> Sunset; settings: holiday Wed 25 Dec 2030 Christmas; time off Ben Okri: new; '
    'time off Zoë Ångström: removed', 'of a longer time, each once');
SELECT is(pg_temp.differences('again'), NULL, 'nothing, since then');
SELECT t.enter(952);
SELECT is((SELECT string_agg(DISTINCT (answer).outcome, '') FROM callboard.undo_newest(false, NULL)), 'done', 'taken back');
SELECT is(pg_temp.differences('changed'), NULL, 'is no difference');
SELECT ok((SELECT callboard.read_known_since() < at FROM moments WHERE name = 'first'), 'since when all this is known');

SELECT * FROM finish();
ROLLBACK;
