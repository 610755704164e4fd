-- What has become of the board since an instant.
BEGIN;
SELECT plan(9);
CREATE FUNCTION pg_temp.differ(since timestamptz) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(concat_ws(' ', right(booking_id::text, 3), act, actor), ', ' ORDER BY booking_id)
    FROM callboard.differences_since(since) $$;
SET SESSION AUTHORIZATION ana;
SELECT t.enter(910);
SELECT t.book(200, 10, 1, 9, 1, 12, 'pencil'), t.book(201, 11, 1, 9, 1, 12, 'pencil'), t.book(202, 12, 1, 9, 1, 12, 'pencil'),
       t.book(203, 10, 2, 9, 2, 12, 'pencil');
SELECT clock_timestamp() AS then \gset
SELECT is(pg_temp.differ(:'then'), NULL, 'nothing yet');
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION ben;
SELECT t.enter(911);
SELECT is(t.move(200, NULL, 12, 3, 9, 3, 12), 'done', 'one is moved');
SELECT t.status(201, NULL, 'confirmed'), t.release(202, NULL), t.book(204, 11, 4, 9, 4, 12, 'pencil');
SELECT t.move(203, NULL, 10, 5, 9, 5, 12), t.move(203, NULL, 10, 2, 9, 2, 12);
SELECT is(pg_temp.differ(:'then'), '200 moved Ben, 201 changed Ben, 202 gone Ben, 204 added Ben',
    'moved, changed, gone, added; what went there and back differs in nothing');
SELECT is((SELECT concat_ws(' ', was_artist_id = t.id(10), was_start_us = t.us(1, 9), artist_id = t.id(12), start_us = t.us(3, 9),
    live) FROM callboard.differences_since(:'then') WHERE booking_id = t.id(200)), 't t t t t', 'from where to where');
SELECT is((SELECT live FROM callboard.differences_since(:'then') WHERE booking_id = t.id(202)), false, 'gone is not there');
SELECT t.enter(913);
SELECT t.book(205, 12, 5, 9, 5, 12, 'pencil');
SELECT clock_timestamp() AS later \gset
SELECT t.enter(914);
SELECT t.release(205, NULL);
SELECT t.enter(915);
SELECT t.undo(914);
SELECT is(pg_temp.differ(:'later'), NULL, 'what was released and taken back differs in nothing');
SELECT is((SELECT count(*) FROM callboard.differences_since(clock_timestamp())), 0::bigint, 'nothing since now');
SELECT t.enter(912);
SELECT t.move(200, NULL, 10, 6, 9, 6, 12);
SELECT is((SELECT was_start_us = t.us(1, 9) AND start_us = t.us(6, 9) FROM callboard.differences_since(:'then')
    WHERE booking_id = t.id(200)), true, 'moved twice is moved from the first place to the last');
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION eve;
SELECT callboard.enter(t.south(), NULL, 'cli', NULL);
SELECT is((SELECT count(*) FROM callboard.differences_since(:'then')), 0::bigint, 'nothing of another tenant');
RESET SESSION AUTHORIZATION;
SELECT * FROM finish();
ROLLBACK;
