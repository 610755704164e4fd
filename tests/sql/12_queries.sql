-- The finder's and the board's queries, as they stand in sql/queries.
BEGIN;
SELECT plan(7);
SET SESSION AUTHORIZATION ana;
SELECT t.enter(NULL);
\set it `cat ../../sql/queries/free.sql`
PREPARE free (timestamptz, timestamptz, text[], numeric, numeric, boolean) AS :it;
\set it `cat ../../sql/queries/week.sql`
PREPARE week (date, date) AS :it;
SELECT is(t.book(100, 11, 0, 10, 0, 11, 'pencil') || t.book(101, 13, 0, 10, 0, 11, 'hold', true), 'donedone', 'two bookings');
SELECT t.at(0, 9) AS nine, t.at(0, 18) AS six, t.at(0, 0)::date AS monday, t.at(0, 0)::date + 7 AS sunday \gset

SELECT results_eq(format('EXECUTE free (%L, %L, ''{comp}'', NULL, NULL, false)', :'nine', :'six'),
    format($$ VALUES (%L::uuid, 'Zoë Ångström', 40.00, 360.00, 9.00, 'all', (SELECT jsonb_agg(jsonb_build_object('id', b.id,
        'artist_id', b.artist_id, 'artist', 'Zoë Ångström', 'project_id', b.project_id, 'project', 'Sunrise',
        'title', b.title, 'start', b.start_time, 'end', b.end_time, 'status', b.status, 'lapses_at', NULL,
        'version', 1, 'created_by', 'Ana')) FROM callboard.bookings b WHERE b.id = t.id(101))),
        (%L::uuid, 'Ada Byron', 60.00, 540.00, 9.00, 'all', '[]'::jsonb) $$, t.id(13), t.id(10)),
    'free all along, cheapest first; a hold is named but in nobody''s way');
SELECT is_empty(format('EXECUTE free (%L, %L, ''{comp,lead}'', NULL, NULL, false)', :'nine', :'six'), 'all skills at once');
SELECT is_empty(format('EXECUTE free (%L, %L, NULL, 39, NULL, false)', :'nine', :'six'), 'nobody so cheap');
SELECT isnt_empty(format('EXECUTE week (%L, %L)', :'monday', :'sunday'), 'the week has them');
SELECT is_empty(format('EXECUTE week (%L, %L)', :'sunday', :'sunday'), 'an empty week has not');
SELECT isnt_empty(format('EXECUTE free (%L, %L, ''{lead}'', NULL, NULL, true)', :'nine', :'six'), 'in part');

SELECT * FROM finish();
ROLLBACK;
