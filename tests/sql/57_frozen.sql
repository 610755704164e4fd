-- A frozen tenant is looked at and takes no writes, whoever writes and whatever was under way when it was frozen. In a
-- studio of its own, because what several see must be committed.
SELECT plan(23);
CREATE ROLE flo LOGIN;
GRANT callboard_member TO flo;
INSERT INTO callboard.tenants (id, name, zone) VALUES (t.id(3000), 'Moving', 'UTC');
INSERT INTO callboard.members (tenant_id, user_id, login, name, role) VALUES (t.id(3000), t.id(3001), 'flo', 'Flo', 'admin');
INSERT INTO callboard.artists (tenant_id, id, name) VALUES (t.id(3000), t.id(3010), 'Fay');
SELECT dblink_connect(who, format('host=%s port=%s dbname=%s user=%s application_name=%s',
    split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port'), current_database(),
    CASE who WHEN 'flo' THEN 'flo' ELSE 'postgres' END, who))
FROM unnest('{flo,operator}'::text[]) who;
CREATE FUNCTION pg_temp.ask(who text, said text) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(x, ',') FROM dblink(who, said) AS answer (x text) $$;
-- what a member's statement comes to, as an act of its own: its answer, or the words in which it is refused
CREATE FUNCTION pg_temp.begins(act int, said text) RETURNS text LANGUAGE sql AS $$
    SELECT dblink_exec('flo', 'BEGIN');
    SELECT pg_temp.ask('flo', format('SELECT callboard.enter(%L, %L, ''cli'', NULL)::text', t.id(3000), t.id(act)));
    SELECT pg_temp.ask('flo', said) $$;
CREATE FUNCTION pg_temp.does(act int, said text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    answer := pg_temp.begins(act, said);
    PERFORM dblink_exec('flo', 'COMMIT');
    RETURN answer;
EXCEPTION WHEN SQLSTATE 'CB007' THEN
    PERFORM dblink_exec('flo', 'ROLLBACK');
    RETURN SQLERRM;
END $$;
CREATE FUNCTION pg_temp.books(n int) RETURNS text LANGUAGE sql AS $$
    SELECT format('SELECT outcome FROM callboard.book(%L, %L, NULL, ''Shot'', '''', %s, %s, ''pencil'', false, NULL, false)',
                  t.id(n), t.id(3010), t.us(n % 100, 9), t.us(n % 100, 18)) $$;
CREATE FUNCTION pg_temp.until_waits(who text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    WHILE NOT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = who AND wait_event_type = 'Lock') LOOP
        PERFORM pg_stat_clear_snapshot(), pg_sleep(0.01);
    END LOOP;
END $$;
CREATE FUNCTION pg_temp.ends(who text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    SELECT string_agg(x, ',') INTO answer FROM dblink_get_result(who) AS a (x text);
    PERFORM * FROM dblink_get_result(who) AS a (x text);
    RETURN answer;
EXCEPTION WHEN SQLSTATE 'CB007' THEN
    PERFORM * FROM dblink_get_result(who) AS a (x text);
    RETURN SQLERRM;
END $$;
CREATE FUNCTION pg_temp.rows() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    of text;
    sum text;
    sums text := '';
BEGIN
    FOR of IN SELECT name FROM callboard.backup_tables() LOOP
        SELECT md5(string_agg(x, ',')) INTO sum FROM callboard.backup_rows_of(t.id(3000), of) x;
        sums := sums || of || ' ' || coalesce(sum, '') || ',';
    END LOOP;
    RETURN sums;
END $$;

SELECT is(pg_temp.does(3101, pg_temp.books(3101)), 'done', 'one books');
SELECT is(pg_temp.does(3102, format('SELECT outcome FROM callboard.book(%L, %L, NULL, ''Hold'', '''', %s, %s, ''hold'', false, NULL, false)',
    t.id(3102), t.id(3010), t.us(2, 9), t.us(2, 18))), 'done', 'and holds');

-- What is under way is waited for.
SELECT is(pg_temp.begins(3103, pg_temp.books(3103)), 'done', 'one has booked, and not committed');
SELECT dblink_send_query('operator', $$ SELECT outcome || ' ' || (message::timestamptz >= now())::text FROM callboard.freeze_tenant('Moving') $$);
SELECT pg_temp.until_waits('operator');
SELECT pass('who freezes waits for that');
SELECT dblink_exec('flo', 'COMMIT');
SELECT is(pg_temp.ends('operator'), 'done true', 'and then it is frozen');
SELECT is((SELECT max(e.at) < f.since FROM callboard.booking_events e JOIN callboard.frozen f USING (tenant_id)
           WHERE tenant_id = t.id(3000) GROUP BY f.since), true, 'since later than the last write');

-- Nothing is written.
CREATE TEMP TABLE frozen_rows AS SELECT pg_temp.rows() AS rows;
SELECT is(pg_temp.does(3110, said), '"Moving" can be looked at only, because it is being moved: nothing was saved. Its operator says '
    'where it goes on, and when.', said) FROM unnest(ARRAY[
    pg_temp.books(3110),
    format('SELECT outcome FROM callboard.release(%L, NULL, ''killed'')', t.id(3101)),
    'SELECT (answer).outcome FROM callboard.bulk(''[]'', ''all'')',
    format('SELECT outcome FROM callboard.undo(%L)', t.id(3101)),
    'SELECT outcome FROM callboard.save_settings(''{"hold_minutes": 5}'')',
    format('SELECT outcome FROM callboard.save_draft(%L, ''pitch'')', t.id(3120)),
    'SELECT outcome FROM callboard.import_bookings(''[]'', false, false, false)']) said;
UPDATE callboard.bookings SET lapses_at = now() - interval '1 hour' WHERE id = t.id(3102); -- as the clock would have it
UPDATE frozen_rows SET rows = pg_temp.rows();
SELECT is(pg_temp.does(3111, 'SELECT callboard.sweep()::text'), '0', 'a board''s sweep says nothing');
SELECT ok(callboard.sweep_all() >= 0, 'the operator''s goes on with the others');
SELECT throws_ok($$ SELECT callboard.forget_artist('Moving', 'Fay') $$, 'CB007', NULL, 'nor is anybody forgotten');
SELECT is(pg_temp.rows(), (SELECT rows FROM frozen_rows), 'not a row has changed');
-- It is looked at, and saved.
SELECT is(pg_temp.does(3112, 'SELECT count(*)::text FROM callboard.read_week_table(''2000-01-01'', ''2100-01-01'')'), '2', 'it is read');
SELECT is(pg_temp.does(3113, 'SELECT outcome FROM callboard.note_backup(now(), 1, false)'), 'done', 'and backed up');
SELECT is((callboard.freeze_tenant('Moving')).message, (SELECT to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    FROM callboard.frozen WHERE tenant_id = t.id(3000)), 'frozen again, it is frozen since the first time');

-- Who writes while it is being frozen waits, and is refused.
SELECT is((callboard.thaw_tenant('Moving')).outcome || ' ' || (callboard.thaw_tenant('Moving')).message, 'done "Moving" is not frozen.', 'thawed');
SELECT dblink_exec('operator', 'BEGIN');
SELECT pg_temp.ask('operator', $$ SELECT outcome FROM callboard.freeze_tenant('Moving') $$);
SELECT pg_temp.begins(3115, 'SELECT ''''');
SELECT dblink_send_query('flo', pg_temp.books(3115));
SELECT pg_temp.until_waits('flo');
SELECT dblink_exec('operator', 'COMMIT');
SELECT matches(pg_temp.ends('flo'), 'can be looked at only', 'who began while it was being frozen is refused');
SELECT dblink_exec('flo', 'ROLLBACK');

SELECT callboard.thaw_tenant('Moving');
SELECT is((callboard.freeze_tenant('Nowhere')).outcome, 'gone', 'no such tenant');
SELECT dblink_disconnect('flo'), dblink_disconnect('operator');
SELECT * FROM finish();
