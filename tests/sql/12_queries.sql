-- The finder's and the board's queries, as they stand in sql/queries.
BEGIN;
SELECT plan(26);

-- Called for each row of each reader: where one is not inlined, each call is a query of its own.
CREATE FUNCTION pg_temp.is_inlined(p_call text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    line text;
BEGIN
    FOR line IN EXECUTE format('EXPLAIN (VERBOSE) SELECT callboard.%s FROM (SELECT now() AS moment, 1::bigint AS us, '
                               'current_date AS day OFFSET 0) of_one', p_call) LOOP
        IF line ~ ('Output: .*' || split_part(p_call, '(', 1) || '\(') THEN
            RETURN false;
        END IF;
    END LOOP;
    RETURN true;
END $$;
SELECT is(pg_temp.is_inlined(call), true, call || ' is inlined') FROM unnest('{us(moment),at(us),midnight(day)}'::text[]) call;

SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
\set it `cat ../../sql/queries/free.sql`
PREPARE free (timestamptz, timestamptz, text[], numeric, numeric, boolean, boolean) AS :it;
\set it `cat ../../sql/queries/week.sql`
PREPARE week (date, date) AS :it;
\set it `cat ../../sql/queries/find.sql`
PREPARE find (bigint, bigint, text, boolean, bigint, bigint, bigint) AS :it;
SELECT is(t.book(100, 11, 0, 10, 0, 11, 'pencil') || t.book(101, 13, 0, 10, 0, 11, 'hold', true), 'donedone', 'two bookings');
SELECT t.at(0, 9) AS nine, t.at(0, 18) AS six, t.at(0, 0)::date AS monday, t.at(0, 0)::date + 7 AS sunday \gset

SELECT results_eq(format('EXECUTE free (%L, %L, ''{comp}'', NULL, NULL, false, true)', :'nine', :'six'),
    format($$ VALUES (%L::uuid, 'Zoë Ångström', 40.00, 360.00, 9.00, 'all', (SELECT jsonb_agg(jsonb_build_object('id', b.id,
        'artist_id', b.artist_id, 'artist', 'Zoë Ångström', 'project_id', b.project_id, 'project', 'Sunrise',
        'title', b.title, 'start', b.start_time, 'end', b.end_time, 'status', 'second', 'lapses_at', NULL,
        'version', 1, 'created_by', 'Ana', 'offered', true, 'challenged_until', NULL, 'behind', '[]'::jsonb)) FROM t.bookings b WHERE b.id = t.id(101))),
        (%L::uuid, 'Ada Byron', 60.00, 540.00, 9.00, 'all', '[]'::jsonb) $$, t.id(13), t.id(10)),
    'free all along, cheapest first; a hold is named but in nobody''s way');
SELECT results_eq(format('EXECUTE free (%L, %L, ''{comp}'', NULL, NULL, false, false)', :'nine', :'six'),
    format($$ SELECT NULL::uuid, artist, rate, cost, free_hours, free, nullif(in_the_way, '[]')
        FROM callboard.read_free(%L, %L, '{comp}', NULL, NULL, false) $$, :'nine', :'six'),
    'for a text the same without what it does not show');
SELECT is_empty(format('EXECUTE free (%L, %L, ''{comp,lead}'', NULL, NULL, false, true)', :'nine', :'six'), 'all skills at once');
SELECT is_empty(format('EXECUTE free (%L, %L, NULL, 39, NULL, false, true)', :'nine', :'six'), 'nobody so cheap');
SELECT isnt_empty(format('EXECUTE week (%L, %L)', :'monday', :'sunday'), 'the week has them');
SELECT is_empty(format('EXECUTE week (%L, %L)', :'sunday', :'sunday'), 'an empty week has not');
SELECT isnt_empty(format('EXECUTE free (%L, %L, ''{lead}'', NULL, NULL, true, true)', :'nine', :'six'), 'in part');


-- the board's finder
SELECT t.us(0, 9) AS nine_us, t.us(0, 18) AS six_us, t.us(0, 12) AS noon_us \gset
SELECT results_eq(format('EXECUTE find (%s, %s, ''comp'', false, NULL, NULL, 9, NULL)', :nine_us, :six_us),
    format('VALUES (%L::uuid, 36000::bigint, 540, true, 1), (%L::uuid, 54000::bigint, 540, true, 0),
            (%L::uuid, 64000::bigint, 480, false, 1)', t.id(13), t.id(10), t.id(11)),
    'all along before in part, cheapest first; a hold is counted and does not matter');
SELECT results_eq(format('EXECUTE find (%s, %s, ''lead'', false, NULL, NULL, 9, NULL)', :nine_us, :six_us),
    format('VALUES (%L::uuid, 64000::bigint, 480, false, 1)', t.id(11)),
    'free in part: what is left, and what that costs');
SELECT is((SELECT array_agg(artist_id) FROM callboard.who_is_free(t.at(0, 9), t.at(0, 18), '{comp,lead}', false, NULL, NULL, true, NULL)),
    ARRAY[t.id(11)], 'all of the skills');
SELECT is((SELECT array_agg(artist_id) FROM callboard.who_is_free(t.at(0, 9), t.at(0, 18), '{comp,lead}', true, NULL, NULL, true, NULL)),
    ARRAY[t.id(13), t.id(10), t.id(11)], 'any of them');
SELECT results_eq(format('EXECUTE find (%s, %s, ''comp'', false, 4000, NULL, 9, NULL)', :nine_us, :six_us),
    format('VALUES (%L::uuid, 36000::bigint, 540, true, 1)', t.id(13)), 'under a rate');
SELECT results_eq(format('EXECUTE find (%s, %s, ''lead'', false, NULL, 240, 9, NULL)', :nine_us, :six_us),
    format('VALUES (%L::uuid, 32000::bigint, 480, true, 1)', t.id(11)),
    'so many hours are enough, and cost what they are');
SELECT results_eq(format('EXECUTE find (%s, %s, ''comp'', false, NULL, NULL, 1, NULL)', :nine_us, :six_us),
    format('VALUES (%L::uuid, 36000::bigint, 540, true, 1)', t.id(13)), 'no more than asked for');
\set it `cat ../../sql/queries/waiting.sql`
PREPARE waiting AS SELECT w.id FROM (:it) w;
SELECT is(t.book(102, 11, 0, 10, 0, 11, 'hold', true) || t.book(103, 11, 1, 10, 1, 11, 'hold') ||
          t.book(104, 10, 2, 10, 2, 11, 'hold', true), 'donedonedone', 'a hold, and options behind a pencil and behind nothing');
SELECT results_eq('EXECUTE waiting', ARRAY[t.id(103), t.id(101), t.id(104)], 'holds first, then options whose way is free');
SELECT is(t.release(100, 1), 'done,done', 'the pencil goes');
SELECT results_eq('EXECUTE waiting', ARRAY[t.id(103), t.id(101), t.id(102), t.id(104)], 'and the option behind it waits');
SELECT is(t.book(105, 12, 0, 9, 0, 18, 'pencil') || t.book(106, 12, 1, 9, 1, 18, 'pencil') ||
          t.book(107, 12, 0, 9, 1, 18, 'hold', true), 'donedonedone', 'two pencils, and an option behind both');
SELECT callboard.edit(t.id(105), 1, t.id(12), NULL, 'Soon', NULL, t.us(0, 9), t.us(0, 18),
                      callboard.us(now() + interval '23 hours'), true, NULL, NULL),
       callboard.edit(t.id(106), 1, t.id(12), NULL, 'Later', NULL, t.us(1, 9), t.us(1, 18),
                      callboard.us(now() + interval '25 hours'), true, NULL, NULL);
SELECT results_eq('EXECUTE waiting', ARRAY[t.id(103), t.id(105), t.id(101), t.id(102), t.id(104)],
    'a pencil to be decided within 24 hours waits, also where a day has 25');
SELECT is(t.release(106, 2), 'done,done', 'a part of the way becomes free');
SELECT results_eq('EXECUTE waiting', ARRAY[t.id(103), t.id(105), t.id(107), t.id(101), t.id(102), t.id(104)],
    'what was offered a part waits as well');

SELECT * FROM finish();
ROLLBACK;
