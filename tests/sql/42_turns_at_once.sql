-- Two who take back, or change what another takes back, at once: they stand in line and never deadlock. In a studio of
-- their own, because what they see must be committed.
SELECT plan(6);
CREATE ROLE rae LOGIN; CREATE ROLE roy LOGIN;
GRANT callboard_member TO rae, roy;
INSERT INTO callboard.tenants (id, name, zone) VALUES (t.id(2000), 'Racing', 'UTC');
INSERT INTO callboard.members (tenant_id, user_id, login, name, role) VALUES
    (t.id(2000), t.id(2001), 'rae', 'Rae', 'admin'), (t.id(2000), t.id(2002), 'roy', 'Roy', 'admin'),
    (t.id(2000), t.id(2003), 'new', 'Newton', 'viewer');
INSERT INTO callboard.artists (tenant_id, id, name, rate) VALUES
    (t.id(2000), t.id(2010), 'Low', 1), (t.id(2000), t.id(2011), 'High', 1);
INSERT INTO callboard.time_off (tenant_id, id, artist_id, start_time, end_time) VALUES
    (t.id(2000), t.id(2030), t.id(2010), t.at(4, 0), t.at(5, 0));
SELECT dblink_connect(who, format('host=%s port=%s dbname=%s user=%s application_name=%4$s',
    split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port'), current_database(), who))
FROM unnest('{rae,roy}'::text[]) who;
SELECT dblink_connect('third', format('host=%s port=%s dbname=%s user=postgres',
    split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port'), current_database()));

CREATE FUNCTION pg_temp.ask(who text, said text) RETURNS text LANGUAGE sql AS
$$ SELECT string_agg(x, ',') FROM dblink(who, said) AS answer (x text) $$;
-- as an act, in a transaction that stays open; and one that is sent and waits for a lock
CREATE FUNCTION pg_temp.begins(who text, act int, said text) RETURNS text LANGUAGE sql AS $$
    SELECT dblink_exec(who, 'BEGIN');
    SELECT pg_temp.ask(who, format('SELECT callboard.enter(%L, %L, ''cli'', NULL)::text', t.id(2000), t.id(act)));
    SELECT pg_temp.ask(who, said) $$;
CREATE FUNCTION pg_temp.does(who text, act int, said text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text := pg_temp.begins(who, act, said);
BEGIN
    PERFORM dblink_exec(who, 'COMMIT');
    RETURN answer;
END $$;
CREATE FUNCTION pg_temp.waits(who text, act int, said text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_temp.begins(who, act, 'SELECT ''''');
    PERFORM dblink_send_query(who, said);
    WHILE NOT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = who AND wait_event_type = 'Lock') LOOP
        PERFORM pg_stat_clear_snapshot(), pg_sleep(0.01);
    END LOOP;
END $$;
-- what that has come to in the end, or its SQLSTATE
CREATE FUNCTION pg_temp.ends(who text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    SELECT string_agg(x, ',') INTO answer FROM dblink_get_result(who) AS r (x text);
    LOOP -- some commit by themselves
        PERFORM * FROM dblink_get_result(who) AS r (x text);
        EXIT WHEN NOT FOUND;
    END LOOP;
    PERFORM dblink_exec(who, 'COMMIT');
    RETURN answer;
EXCEPTION WHEN OTHERS THEN
    RETURN SQLSTATE;
END $$;
CREATE FUNCTION pg_temp.undo(act int) RETURNS text LANGUAGE sql AS
$$ SELECT format('SELECT concat_ws('': '', outcome, message) FROM callboard.undo(%L)', t.id(act)) $$;
CREATE FUNCTION pg_temp.newton(name text, role text) RETURNS text LANGUAGE sql AS
$$ SELECT format('SELECT (callboard.save_member(%L, %L, ''new'', %L)).outcome', t.id(2003), name, role) $$;

-- one act taken back twice
SELECT pg_temp.does('rae', 2100, format('SELECT (callboard.save_artist(%L, NULL, ''Jo'', ''{}'', '''', 1, '''', '''', NULL, '''')).outcome', t.id(2012)));
SELECT pg_temp.begins('rae', 2101, pg_temp.undo(2100));
SELECT dblink_connect('rae2', format('host=%s port=%s dbname=%s user=rae application_name=rae2',
    split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port'), current_database()));
SELECT pg_temp.waits('rae2', 2102, pg_temp.undo(2100));
SELECT dblink_exec('rae', 'COMMIT');
SELECT is(pg_temp.ends('rae2'), 'stale: That has been taken back already.', 'an artist is removed once, whoever else wants it');
SELECT pg_temp.does('rae', 2103, format('SELECT (callboard.remove_time_off(%L)).outcome', t.id(2030)));
SELECT pg_temp.begins('rae', 2104, pg_temp.undo(2103));
SELECT pg_temp.waits('rae2', 2104, pg_temp.undo(2103));
SELECT dblink_exec('rae', 'COMMIT');
SELECT is(pg_temp.ends('rae2'), 'done', 'time off that comes back is there for the very act that asked again');

-- a membership: the tenant first, then the member, as those have it who change one
SELECT pg_temp.does('rae', 2110, pg_temp.newton('Newton', 'producer'));
SELECT dblink_exec('third', 'BEGIN');
SELECT pg_temp.ask('third', format('SELECT name FROM callboard.tenants WHERE id = %L FOR NO KEY UPDATE', t.id(2000)));
SELECT pg_temp.waits('roy', 2111, pg_temp.newton('Newton', 'viewer') || '; COMMIT');
SELECT pg_temp.waits('rae', 2112, pg_temp.undo(2110) || '; COMMIT');
SELECT dblink_exec('third', 'COMMIT');
CREATE TEMP TABLE ended AS SELECT pg_temp.ends('roy') AS roy, pg_temp.ends('rae') AS rae;
-- each holds the tenant's key already, so that either may be the first of the two
SELECT is((SELECT roy FROM ended), 'done', 'who changes a member');
SELECT matches((SELECT rae FROM ended), '^(done|stale: The role of member Newton was changed since by Roy.)$',
    'and who takes a change back stand in line');

-- an artist's field and another's booking in one act: artists in the order of their ids
SELECT pg_temp.does('rae', 2120, format('SELECT (callboard.save_artist(%L, 1, ''Low'', ''{}'', '''', 2, '''', '''', NULL, '''')).outcome', t.id(2010)));
SELECT pg_temp.does('rae', 2120, format('SELECT outcome FROM callboard.book(%L, %L, NULL, ''Shot'', '''', %s, %s, ''pencil'', false, NULL, false)',
    t.id(2100), t.id(2011), t.us(0, 9), t.us(0, 13)));
SELECT dblink_exec('third', 'BEGIN');
SELECT pg_temp.ask('third', format('SELECT title FROM callboard.bookings WHERE id = %L FOR NO KEY UPDATE', t.id(2100)));
SELECT pg_temp.waits('rae', 2121, pg_temp.undo(2120));
SELECT pg_temp.waits('roy', 2122, format('SELECT (answer).outcome FROM callboard.bulk(%L, ''all'')', (
    SELECT jsonb_agg(t.change_book(n, artist, 1, 9, 1, 13) || '{"project": null}')
    FROM (VALUES (2101, 2010), (2102, 2011)) v (n, artist))));
SELECT dblink_exec('third', 'COMMIT');
SELECT is(pg_temp.ends('rae'), 'done', 'who takes back a rate and a booking');
SELECT is(pg_temp.ends('roy'), 'done,done', 'and who books both artists stand in line');

SELECT dblink_disconnect(who) FROM unnest('{rae,rae2,roy,third}'::text[]) who;
SELECT * FROM finish();
