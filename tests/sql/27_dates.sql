-- Dates that people write: what PostgreSQL's own input would also take for one is none, by whatever door.
BEGIN;
SELECT plan(28);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
SELECT is((SELECT outcome || ': ' || message
           FROM callboard.save_settings(jsonb_build_object('holidays', jsonb_build_array(word)))),
    format('invalid: Holidays are days like 2026-12-25; "%s" is none.', word), word || ' is no holiday')
FROM unnest('{infinity,-infinity,today,now,epoch,tomorrow,J2461000,1/2/2026,20261225,2026-02-30,"2026-12-25 12:00"}'::text[]) word;
SELECT is((SELECT outcome FROM callboard.save_settings('{"holidays": [null]}')), 'invalid', 'nor is nothing');
SELECT is((SELECT outcome FROM callboard.save_settings('{"holidays": "{infinity}"}')), 'invalid', 'nor what an array looks like');
SELECT is((SELECT outcome FROM callboard.save_settings('{"holidays": null}')), 'invalid', 'nor is no list one');
SELECT is((SELECT outcome FROM callboard.save_settings('{"holidays": ["2026-12-26", "2026-12-25", "2026-12-26"]}')), 'done', 'days are');
SELECT is((SELECT holidays::text FROM t.tenants), '{2026-12-25,2026-12-26}', 'each once, in their order');
SELECT is((SELECT outcome FROM callboard.save_holiday(NULL, 'infinity', '')), 'invalid', 'by the other door as well');
RESET SESSION AUTHORIZATION;
SELECT throws_ok($$ UPDATE callboard.tenants SET holidays = '{infinity}' $$, '23514', NULL, 'the table refuses it from anybody');

SELECT is(callboard.moment_since(word), NULL, 'the log does not begin at ' || word)
FROM unnest('{infinity,-infinity,now,epoch,tomorrow,monkey}'::text[]) word;
SELECT is(callboard.moment_since('2027-10-31T01:30:00.5+01:00'), '2027-10-31 00:30:00.5Z', 'an hour that is there twice has an offset');
SELECT is(callboard.moment_since('Monday')::date - callboard.moment_since('mon')::date, 0, 'but on a weekday');

SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
SELECT is((SELECT count(*) FROM callboard.read_free('-infinity', 'infinity', NULL, NULL, NULL, true)), 0::bigint,
    'nobody is free for ever');
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION ana;
SELECT callboard.enter(t.north(), NULL, 'cli', NULL);
SELECT is((SELECT string_agg(outcome, ' ') FROM callboard.import_holidays(
    '[{"line": 2, "day": "2026-02-30", "title": "x"}, {"line": 3, "day": "2026-02-28", "title": "y"}]', true)),
    'invalid added', 'a day that is none spoils its line alone');
SELECT * FROM finish();
ROLLBACK;
