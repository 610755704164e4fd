-- What the finder's bookings say beside their status: second, what it lies behind, whether it is offered anything.
BEGIN;
SELECT plan(6);
CREATE FUNCTION t.standing(n int, key text) RETURNS text LANGUAGE sql AS $$
    SELECT b ->> key FROM callboard.free_between(t.at(0, 9), t.at(1, 18), NULL, false, NULL, NULL, true, NULL, NULL, true) f,
        jsonb_array_elements(f.told) b WHERE b ->> 'id' = t.id(n)::text
$$;
SET SESSION AUTHORIZATION ana;
SELECT t.enter(900);
SELECT is(t.book(201, 10, 0, 9, 0, 18, 'pencil') || t.book(202, 10, 0, 9, 1, 18, 'hold', true)
          || t.book(203, 10, 1, 9, 1, 18, 'hold', true), 'donedonedone', 'two options, one behind the other');
SELECT is(t.standing(201, 'status') || ' ' || t.standing(202, 'status'), 'pencil second', 'a second option is no hold');
SELECT is(t.standing(202, 'behind')::jsonb || t.standing(203, 'behind')::jsonb || t.standing(201, 'behind')::jsonb,
    jsonb_build_array(t.id(201), t.id(202)), 'what blocks, and who came before; a pencil lies behind nothing');
SELECT is(t.standing(202, 'offered') || ' ' || t.standing(203, 'offered'), 'true false', 'the second day is free for the first');
SELECT is(t.standing(201, 'challenged_until'), NULL, 'nobody challenges');
RESET SESSION AUTHORIZATION;
INSERT INTO callboard.challenges (tenant_id, pencil_id, option_id, created_by, until)
VALUES (t.north(), t.id(201), t.id(202), t.id(1), t.at(0, 8));
SET SESSION AUTHORIZATION ana;
SELECT ok(t.standing(201, 'challenged_until')::timestamptz = t.at(0, 8)
          AND t.standing(202, 'challenged_until')::timestamptz = t.at(0, 8), 'both sides of a challenge say until when');
SELECT * FROM finish();
ROLLBACK;
