-- forget: what is personal of an artist is nowhere any more, and what was done and paid still adds up.
BEGIN;
SELECT plan(19);
CREATE FUNCTION t.everywhere(word text) RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$
    SELECT count(*) FROM (SELECT tenant_id, a::text AS x FROM callboard.artists a UNION ALL
                          SELECT tenant_id, o::text FROM callboard.time_off o UNION ALL
                          SELECT tenant_id, e::text FROM callboard.record_events e) every
    WHERE tenant_id = t.north() AND x LIKE '%' || word || '%' $$;
SET SESSION AUTHORIZATION ana;
SELECT t.enter(960);
SELECT is((callboard.save_artist(t.id(10), 1, 'Ada Byron', '{comp}', 'Comp', 60, 'ada@secret.org', '123456', NULL,
    'owes secret money', 'https://secret.org', 'secret past')).outcome, 'done', 'contact and notes');
SELECT t.enter(961);
SELECT is((callboard.save_artist(t.id(10), 2, 'Ada Byron', '{comp}', 'Comp', 62, 'a@secret.net', '', NULL,
    'paid secret money', '', '')).outcome, 'done', 'others');
SELECT is((callboard.save_time_off(t.id(33), t.id(10), t.at(1, 0), t.at(2, 0), 'secret illness')).outcome, 'done', 'a reason');
SELECT is((callboard.save_time_off(t.id(34), t.id(10), t.at(3, 0), t.at(4, 0), 'secret trip')).outcome, 'done', 'another');
SELECT is((callboard.remove_time_off(t.id(34))).outcome, 'done', 'which is gone again, but for the trail');
SELECT is((callboard.save_time_off(t.id(35), t.id(10), t.at(5, 0), t.at(6, 0), 'secret wedding')).outcome, 'done', 'one more');
SELECT is((callboard.save_time_off(t.id(35), t.id(11), NULL, NULL, 'fair')).outcome, 'done', 'which is somebody else''s now');
SELECT cmp_ok(t.everywhere('secret'), '>', 4::bigint, 'it is in many places');
SELECT throws_ok($$ SELECT callboard.forget_artist('Northlight', 'Ada Byron') $$, '42501', NULL, 'no admin can do it');

RESET SESSION AUTHORIZATION;
SELECT is((callboard.forget_artist('Nowhere', 'Ada Byron')).message, 'There is no tenant "Nowhere".', 'which studio');
SELECT is((callboard.forget_artist('Northlight', 'Ada')).outcome, 'gone', 'the whole name');
SELECT is((callboard.forget_artist('Northlight', U&'Ada\00A0 Byron\200B')).outcome, 'done',
    'the operator does it, however the name is typed');
SELECT is(t.everywhere('secret'), 0::bigint, 'and it is nowhere');
SELECT is(t.everywhere('123456'), 0::bigint, 'nowhere at all');
SELECT is((SELECT string_agg(DISTINCT concat_ws(' ', act, actor_login, changes), ', ') || ' ' || count(*) FILTER (WHERE kind = 'artist')
           FROM callboard.record_events WHERE tenant_id = t.north() AND act = 'forgotten'), 'forgotten postgres {} 1',
    'an event says so, and nothing besides');
SELECT is((SELECT rate || ' ' || email FROM callboard.artists WHERE id = t.id(10)), '62.00 ', 'the rate stays');
SET SESSION AUTHORIZATION ana;
SELECT t.enter(962);
SELECT is((SELECT (answer).outcome FROM callboard.undo_newest(false, NULL)), 'done', 'what was done before can still be taken back');
SELECT is((SELECT (rate, email, notes)::text FROM t.artists WHERE id = t.id(10)), '(60.00,"","")', 'but nothing forgotten comes back');
SELECT is((SELECT count(*) FROM t.time_off WHERE id = t.id(35)), 0::bigint, 'time off that had passed to another is taken back as well');
SELECT * FROM finish();
ROLLBACK;
