-- What has changed since a reader last asked, whatever order transactions commit in; and who else looks at the board.
SELECT plan(21);

CREATE FUNCTION pg_temp.connect(name text, who text) RETURNS text LANGUAGE sql AS
$$ SELECT dblink_connect(name, format('host=%s port=%s dbname=%s user=%s',
       split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port'), current_database(), who)) $$;
-- One statement of an open transaction of that connection, as text.
CREATE FUNCTION pg_temp.ask(name text, statement text) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(x, E'\n') FROM dblink(name, statement) AS answer (x text) $$;
CREATE FUNCTION pg_temp.in_north(name text, statement text) RETURNS text LANGUAGE sql AS $$
    SELECT dblink_exec(name, 'BEGIN') || pg_temp.ask(name, 'SELECT t.enter(NULL)::text');
    SELECT pg_temp.ask(name, statement) FROM (SELECT 1) one $$;
CREATE FUNCTION pg_temp.commit(name text) RETURNS text LANGUAGE sql AS $$ SELECT dblink_exec(name, 'COMMIT') $$;

SELECT pg_temp.connect('early', 'ana');
SELECT pg_temp.connect('late', 'ben');
SELECT pg_temp.connect('reader', 'vic');

-- a horizon, as a board that opens gets it
SELECT pg_temp.in_north('reader', 'SELECT horizon::text FROM callboard.changes_since(NULL)') AS h \gset
SELECT pg_temp.commit('reader');
SELECT is(pg_temp.in_north('reader', format('SELECT count(seq)::text FROM callboard.changes_since(%L)', :'h')), '0',
    'nothing has changed: no rows but the horizon''s');
SELECT pg_temp.commit('reader');

-- two overlapping transactions that commit in the other order than they began
SELECT pg_temp.in_north('early', $$SELECT t.book(850, 10, 200, 9, 200, 18, 'confirmed', false, 'Began first')$$);
SELECT pg_temp.in_north('late', $$SELECT t.book(851, 11, 200, 9, 200, 18, 'confirmed', false, 'Committed first')$$);
SELECT pg_temp.commit('late');
SELECT is(pg_temp.in_north('reader', format('SELECT title FROM callboard.changes_since(%L)', :'h')), 'Committed first',
    'what is committed is told');
SELECT pg_temp.ask('reader', format('SELECT DISTINCT horizon::text FROM callboard.changes_since(%L)', :'h')) AS h2 \gset
SELECT pg_temp.commit('reader');
SELECT pg_temp.commit('early');
SELECT ok((SELECT (SELECT seq FROM t.booking_events WHERE booking_id = t.id(850))
                < (SELECT seq FROM t.booking_events WHERE booking_id = t.id(851))),
    'by its number the late commit lies before what was already read');
SELECT is(pg_temp.in_north('reader', format('SELECT title FROM callboard.changes_since(%L) ORDER BY title', :'h2')),
    E'Began first\nCommitted first', 'and is told all the same; what was told before comes again with its number');
SELECT is(pg_temp.ask('reader', format('SELECT actor || live::text FROM callboard.changes_since(%L) WHERE seq IS NOT NULL
    ORDER BY title LIMIT 1', :'h2')), 'Anatrue', 'with who did it');
SELECT pg_temp.ask('reader', format('SELECT DISTINCT horizon::text FROM callboard.changes_since(%L)', :'h2')) AS h3 \gset
SELECT is(pg_temp.ask('reader', format('SELECT count(seq)::text FROM callboard.changes_since(%L)', :'h3')), '0',
    'once nothing is under way any more it is told no more');
SELECT pg_temp.commit('reader');

-- where it was before
SELECT pg_temp.in_north('late', 'SELECT t.move(851, NULL, 12, 201, 9, 201, 18)');
SELECT pg_temp.commit('late');
SELECT is(pg_temp.in_north('reader', format($$SELECT concat_ws(' ', act, was_artist_id = t.id(11), artist_id = t.id(12),
    was_start_us = t.us(200, 9), start_us = t.us(201, 9), was_end_us = t.us(200, 18)) FROM callboard.changes_since(%L)$$, :'h3')),
    'moved t t t t t', 'a moved booking is told with the place it left');
SELECT pg_temp.commit('reader');
SELECT pg_temp.in_north('late', $$SELECT t.release(851, NULL)$$);
SELECT pg_temp.commit('late');
SELECT is(pg_temp.in_north('reader', format($$SELECT string_agg(act || ' ' || live, ',' ORDER BY seq)
    FROM callboard.changes_since(%L)$$, :'h3')), 'moved true,released false', 'a released one lives no more');
SELECT pg_temp.commit('reader');

-- another tenant
SELECT pg_temp.connect('south', 'eve');
SELECT dblink_exec('south', 'BEGIN');
SELECT pg_temp.ask('south', 'SELECT callboard.enter(t.south(), NULL, ''cli'', NULL)::text');
SELECT is(pg_temp.ask('south', format('SELECT count(seq)::text FROM callboard.changes_since(%L)', :'h')), '0',
    'another tenant''s changes are not told');
SELECT is(pg_temp.ask('south', format('SELECT count(*)::text FROM callboard.be_here(t.id(1900), NULL, current_date, false)')),
    '0', 'nor its people');
SELECT pg_temp.commit('south');

-- presence
CREATE FUNCTION pg_temp.here(name text, board int, artist int, pooled boolean DEFAULT false) RETURNS text LANGUAGE sql AS $$
    SELECT pg_temp.in_north(name, format($q$SELECT coalesce(string_agg(m.name || ' ' || coalesce(a.name, '-'), ',' ORDER BY m.name), 'alone')
        FROM callboard.be_here(t.id(%s), %L, current_date, %L) h JOIN t.members m USING (user_id)
        LEFT JOIN t.artists a ON a.id = h.artist_id$q$, board, CASE WHEN artist IS NOT NULL THEN t.id(artist) END, pooled))
$$;
SELECT pg_temp.ask('early', 'SELECT ''''') FROM (SELECT dblink_exec('early', format('LISTEN %I', 'callboard_' || replace(t.north()::text, '-', '')))) x;
SELECT is(pg_temp.here('early', 900, 10), 'alone', 'the first is alone');
SELECT pg_temp.commit('early');
SELECT is(pg_temp.here('late', 901, 11), 'Ana Ada Byron', 'the second sees where the first is');
SELECT pg_temp.commit('late');
SELECT is(pg_temp.here('early', 900, 12), 'Ben Ben Okri', 'and the first the second, as soon as it asks');
SELECT pg_temp.commit('early');
SELECT is((SELECT string_agg(DISTINCT extra, ',') FROM dblink_get_notify('early') WHERE extra <> ''), 'presence',
    'which it was told to do');
SELECT pg_temp.here('early', 900, 12), pg_temp.commit('early');
SELECT is((SELECT count(*) FROM dblink_get_notify('early')), 0::bigint, 'where nothing is new nothing is told');

-- a viewer may be seen, and nobody may be where another's board is
SELECT is(pg_temp.here('reader', 900, 10), 'Ben Ben Okri', 'somebody who claims another''s board');
SELECT pg_temp.commit('reader');
SELECT is((SELECT user_id FROM t.presence WHERE id = t.id(900)), t.id(1), 'does not get it');
SELECT is(pg_temp.here('reader', 902, NULL), 'Ana Chidi Eze,Ben Ben Okri', 'a viewer sees all');
SELECT pg_temp.commit('reader');

-- gone: the server's process of the board ends with its connection
SELECT dblink_disconnect('late');
DO $$ BEGIN
    FOR i IN 1 .. 500 LOOP
        EXIT WHEN NOT EXISTS (SELECT FROM pg_stat_activity WHERE usename = 'ben');
        PERFORM pg_sleep(0.01), pg_stat_clear_snapshot();
    END LOOP;
END $$;
SELECT is(pg_temp.here('early', 900, 12), 'Vic -', 'who has left is gone at the next look');
SELECT pg_temp.commit('early');
-- behind a pool a board counts for twelve seconds
SELECT pg_temp.here('reader', 902, NULL, true), pg_temp.commit('reader');
UPDATE callboard.presence SET seen_at = seen_at - interval '11 seconds' WHERE id = t.id(902);
SELECT is(pg_temp.here('early', 900, 12), 'Vic -', 'behind a pool it is there while it has said so lately');
SELECT pg_temp.commit('early');
UPDATE callboard.presence SET seen_at = seen_at - interval '2 seconds' WHERE id = t.id(902);
SELECT is(pg_temp.here('early', 900, 12), 'alone', 'and then no more');
SELECT pg_temp.commit('early');

SELECT dblink_disconnect(name) FROM unnest(ARRAY['early', 'reader', 'south']) name;
SELECT * FROM finish();
