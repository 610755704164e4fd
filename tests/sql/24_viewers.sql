-- What viewers do not read: rates, what a stretch costs, and why somebody is away.
BEGIN;
SELECT plan(15);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(970);
SELECT is((callboard.save_artist(t.id(10), 1, 'Ada Byron', '{comp}', 'Comp', 62, '', '', NULL, '', '', '')).outcome, 'done', 'a rate');
SELECT is((callboard.save_time_off(t.id(35), t.id(10), t.at(1, 0), t.at(2, 0), 'surgery')).outcome, 'done', 'a reason');
SELECT is((SELECT rate FROM callboard.read_artists(NULL) WHERE id = t.id(10)), 62::numeric, 'an admin reads both');
SET SESSION AUTHORIZATION ben;
SELECT t.enter(NULL);
SELECT is((SELECT reason FROM callboard.read_time_off(t.id(10), NULL, NULL)), 'surgery', 'so does a producer');
SET SESSION AUTHORIZATION vic;
SELECT t.enter(NULL);
SELECT is((SELECT count(rate) FROM callboard.read_artists(NULL)), 0::bigint, 'a viewer no rate');
SELECT is((SELECT count(rate) FROM callboard.read_artists(clock_timestamp())), 0::bigint, 'nor one of the past');
SELECT is((SELECT string_agg(DISTINCT reason, ',') FROM callboard.read_time_off(NULL, NULL, NULL)), '', 'no reason');
SELECT is((SELECT string_agg(DISTINCT reason, ',')
           FROM callboard.read_week_time_off(t.at(0, 12)::date, t.at(7, 12)::date, NULL))
    || (SELECT string_agg(DISTINCT reason, ',') FROM callboard.read_time_off_list(NULL, 100, NULL, NULL)), '', 'in no list');
SELECT is((SELECT count(*) FROM callboard.read_time_off_list(NULL, 100, NULL, 'surgery')), 0::bigint, 'nor by looking for it');
SELECT is((SELECT string_agg(difference, ', ') FROM callboard.read_log_list(NULL, 100, NULL) WHERE difference ~ '62|surgery'), NULL,
    'not in the log');
SELECT is((SELECT count(*) FROM callboard.read_log(NULL, 100) WHERE changes::text ~ '62\.00|surgery'), 0::bigint,
    'nor in that of the command line');
SELECT is((SELECT count(rate) + count(cost) FROM callboard.read_free(t.at(20, 9), t.at(20, 18), NULL, NULL, NULL, true)), 0::bigint,
    'whoever is free is listed without');
SELECT is((SELECT array_agg(artist) FROM callboard.read_free(t.at(20, 9), t.at(20, 18), NULL, NULL, NULL, true)),
    (SELECT array_agg(artist ORDER BY free, artist) FROM callboard.read_free(t.at(20, 9), t.at(20, 18), NULL, NULL, NULL, true)),
    'by name, and not by what he costs');
SELECT is((SELECT count(*) FROM callboard.read_free(t.at(20, 9), t.at(20, 18), NULL, 1, NULL, true)),
    (SELECT count(*) FROM callboard.read_free(t.at(20, 9), t.at(20, 18), NULL, 1000, NULL, true)),
    'nor does a limit tell it');
SELECT is((SELECT count(cost) FROM callboard.report_cost(t.at(0, 12)::date, t.at(7, 12)::date)), 0::bigint, 'no report has costs');
SELECT * FROM finish();
ROLLBACK;
