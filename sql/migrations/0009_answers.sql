-- What every write function is made of: the answer's row, the checks, the lock, the bookings in the way.
SET LOCAL ROLE callboard_owner;

CREATE TYPE callboard.answer AS (
    outcome text, message text,
    id uuid, artist_id uuid, project_id uuid, created_by uuid,
    start_us bigint, end_us bigint, lapses_us bigint, queued_us bigint, decide_us bigint,
    created_us bigint, updated_us bigint,
    status text, reason text, version int, heavy boolean, title text, notes text);
COMMENT ON TYPE callboard.answer IS
    'How a write ended (done, conflict, stale, lapsed, gone, not_allowed, invalid) and a booking it concerns';

CREATE FUNCTION callboard.answer(p_outcome text, p_message text, b callboard.bookings) RETURNS callboard.answer
LANGUAGE sql STABLE
RETURN ROW(p_outcome, p_message, (b).id, (b).artist_id, (b).project_id, (b).created_by,
           callboard.us((b).start_time), callboard.us((b).end_time), callboard.us((b).lapses_at),
           callboard.us((b).queued_at), callboard.us((b).decide_by), callboard.us((b).created_at),
           callboard.us((b).updated_at), (b).status::text, (b).reason, (b).version, (b).heavy, (b).title, (b).notes
       )::callboard.answer;
COMMENT ON FUNCTION callboard.answer(text, text, callboard.bookings) IS 'An answer about a booking (NULL: about none)';

-- The first line of every write. Whoever said SET CONSTRAINTS ALL DEFERRED would else be told "booked" by the
-- function and "refused" by COMMIT; whoever set app.verb or app.past himself would forge the trail.
CREATE FUNCTION callboard.begin_write() RETURNS callboard.acting
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    SET CONSTRAINTS callboard.no_double_booking IMMEDIATE;
    PERFORM set_config('app.verb', '', true), set_config('app.past', '', true);
    IF coalesce(current_setting('app.act', true), '') !~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$' THEN
        PERFORM set_config('app.act', '', true);
    END IF;
    IF coalesce(current_setting('app.source', true), '') !~ '^[a-z]{0,20}$' THEN
        PERFORM set_config('app.source', 'other', true);
    END IF;
    RETURN callboard.who();
END $$;
COMMENT ON FUNCTION callboard.begin_write IS 'Makes the constraint immediate, clears forged settings, says who acts';

CREATE FUNCTION callboard.refusal(me callboard.acting, p_admin boolean) RETURNS text
LANGUAGE sql STABLE
RETURN CASE
    WHEN (me).tenant_id IS NULL THEN 'You are not a member of this tenant.'
    WHEN p_admin AND (me).role <> 'admin' THEN 'Only an admin may do that; you are a ' || (me).role || '.'
    WHEN NOT p_admin AND (me).role NOT IN ('producer', 'admin') THEN
        'You may look, but not book: your role is ' || (me).role || '.'
    END;
COMMENT ON FUNCTION callboard.refusal IS 'Why this member may not write, as a sentence; NULL: may';

CREATE FUNCTION callboard.problem(p_title text, p_notes text, p_start timestamptz, p_end timestamptz)
RETURNS text
LANGUAGE sql STABLE
RETURN CASE
    WHEN p_title IS NULL OR p_title = '' THEN 'A booking needs a title.'
    WHEN length(p_title) > 255 THEN 'The title is longer than 255 characters.'
    WHEN NOT callboard.is_line(p_title, 1, 255) THEN 'The title has control characters in it.'
    WHEN length(p_notes) > 10000 THEN 'The notes are longer than 10000 characters.'
    WHEN NOT callboard.is_text(p_notes, 10000) THEN 'The notes have control characters in them.'
    WHEN p_start IS NULL OR p_end IS NULL THEN 'A booking needs a start and an end between the years 1 and 9999.'
    WHEN p_end <= p_start THEN 'The end is not after the start.'
    WHEN p_end - p_start > interval '366 days' THEN 'A booking is at most a year long.'
    END;
COMMENT ON FUNCTION callboard.problem IS 'What is wrong with these values, as a sentence; NULL: nothing';

-- Two writers on one slot deadlock by nature of the constraint. Taking the artists first, in the order of
-- their ids, makes them stand in line instead. A row lock, not an advisory one: those anyone may take.
CREATE FUNCTION callboard.lock_artists(p_tenant uuid, p_artists uuid[]) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM 1 FROM callboard.artists a
    WHERE a.tenant_id = p_tenant AND a.id = ANY (p_artists)
    ORDER BY a.id FOR NO KEY UPDATE;
END $$;
COMMENT ON FUNCTION callboard.lock_artists IS 'Locks artists in the order of their ids';

CREATE FUNCTION callboard.artist_problem(p_tenant uuid, p_artist uuid) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    a callboard.artists;
BEGIN
    SELECT * INTO a FROM callboard.artists WHERE tenant_id = p_tenant AND id = p_artist;
    RETURN CASE WHEN a.id IS NULL THEN 'There is no such artist.'
                WHEN a.archived_at IS NOT NULL THEN a.name || ' has been removed.' END;
END $$;
COMMENT ON FUNCTION callboard.artist_problem IS 'Why this artist cannot be booked; NULL: can';

CREATE FUNCTION callboard.project_problem(p_tenant uuid, p_project uuid) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    p callboard.projects;
BEGIN
    IF p_project IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT * INTO p FROM callboard.projects WHERE tenant_id = p_tenant AND id = p_project;
    RETURN CASE WHEN p.id IS NULL THEN 'There is no such project.'
                WHEN p.archived_at IS NOT NULL THEN 'The project ' || p.code || ' has been removed.' END;
END $$;
COMMENT ON FUNCTION callboard.project_problem IS 'Why this project cannot be booked on; NULL: can';

-- && on the constraint's own index: 8 buffers. Only here, in functions of the owner, is it an index condition.
CREATE FUNCTION callboard.in_the_way(p_tenant uuid, p_artist uuid, p_start timestamptz, p_end timestamptz,
                                     p_except uuid[]) RETURNS SETOF callboard.bookings
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT b.* FROM callboard.bookings b
    WHERE b.tenant_id = p_tenant AND b.artist_id = p_artist AND b.status IN ('confirmed', 'pencil')
      AND tstzrange(b.start_time, b.end_time, '[)') && tstzrange(p_start, p_end, '[)')
      AND b.id <> ALL (p_except)
    ORDER BY b.start_time, b.id
$$;
COMMENT ON FUNCTION callboard.in_the_way IS 'Pencil and confirmed of an artist that overlap [start, end)';

CREATE FUNCTION callboard.conflict(p_tenant uuid, b callboard.bookings) RETURNS SETOF callboard.answer
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.* FROM callboard.in_the_way(p_tenant, (b).artist_id, (b).start_time, (b).end_time, ARRAY[(b).id]) w,
         LATERAL (SELECT (callboard.answer('conflict', NULL, w)).*) a
$$;
COMMENT ON FUNCTION callboard.conflict IS 'The answer "conflict": the bookings in the way of this one';

CREATE FUNCTION callboard.is_lapsed(b callboard.bookings) RETURNS boolean
LANGUAGE sql VOLATILE
RETURN CASE (b).status WHEN 'hold' THEN coalesce((b).lapses_at <= clock_timestamp(), false)
                       WHEN 'cancelled' THEN (b).reason = 'lapsed' ELSE false END;
COMMENT ON FUNCTION callboard.is_lapsed IS 'A hold whose time is over, swept or not';

-- A write that names a version but finds another: was it this very act, sent twice over a broken line?
CREATE FUNCTION callboard.is_repeat(b callboard.bookings) RETURNS boolean
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    act text := nullif(current_setting('app.act', true), '');
    last callboard.booking_events;
BEGIN
    IF act IS NULL THEN
        RETURN false;
    END IF;
    SELECT * INTO last FROM callboard.booking_events e
    WHERE e.tenant_id = b.tenant_id AND e.booking_id = b.id ORDER BY e.seq DESC LIMIT 1;
    RETURN coalesce(last.act_id = act::uuid AND last.actor_login = session_user, false);
END $$;
COMMENT ON FUNCTION callboard.is_repeat IS 'The newest change of this booking is the act under way';

-- Finds and locks a booking together with its artist and the one it shall go to. The booking may have moved
-- to a third artist between reading and locking: then again.
CREATE FUNCTION callboard.take(p_tenant uuid, p_id uuid, p_artist uuid) RETURNS callboard.bookings
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    seen callboard.bookings;
    b callboard.bookings;
BEGIN
    LOOP
        SELECT * INTO seen FROM callboard.bookings WHERE tenant_id = p_tenant AND id = p_id;
        IF seen.id IS NULL THEN
            RETURN seen;
        END IF;
        PERFORM callboard.lock_artists(p_tenant, ARRAY[seen.artist_id, p_artist]);
        SELECT * INTO b FROM callboard.bookings WHERE tenant_id = p_tenant AND id = p_id FOR NO KEY UPDATE;
        IF b.artist_id IS NOT DISTINCT FROM seen.artist_id THEN
            RETURN b;
        END IF;
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.take IS 'A booking, locked after its artists; all NULL: there is none';

-- Why the booking cannot be changed as it stands: not there, cancelled, lapsed, changed meanwhile.
CREATE FUNCTION callboard.too_late(b callboard.bookings, p_version int) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF b.id IS NULL THEN
        RETURN NEXT callboard.answer('gone', 'There is no such booking.', NULL);
    ELSIF callboard.is_lapsed(b) THEN
        RETURN NEXT callboard.answer('lapsed', 'The hold has lapsed; book anew.', b);
    ELSIF b.status = 'cancelled' THEN
        RETURN NEXT callboard.answer('gone', 'The booking has been cancelled (' || b.reason || ').', b);
    ELSIF p_version IS NOT NULL AND b.version <> p_version THEN
        RETURN NEXT callboard.answer('stale', 'The booking has been changed meanwhile.', b);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.too_late IS 'The answer gone, lapsed or stale; no row: the booking may be changed';

-- The way of second options became free: what the tenant's setting promises, in the same transaction.
CREATE FUNCTION callboard.promote_options(me callboard.acting, p_artist uuid, p_start timestamptz, p_end timestamptz)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    option callboard.bookings;
    promoted callboard.bookings;
BEGIN
    IF me.promote <> 'auto' THEN
        RETURN;
    END IF;
    FOR option IN
        SELECT * FROM callboard.bookings
        WHERE tenant_id = me.tenant_id AND artist_id = p_artist AND status = 'hold' AND queued_at IS NOT NULL
          AND start_time < p_end AND end_time > p_start
        ORDER BY queued_at, id FOR NO KEY UPDATE
    LOOP
        CONTINUE WHEN EXISTS (SELECT FROM callboard.in_the_way(me.tenant_id, option.artist_id, option.start_time,
                                                               option.end_time, ARRAY[option.id]));
        PERFORM set_config('app.verb', 'promoted', true);
        UPDATE callboard.bookings SET status = 'pencil', queued_at = NULL
        WHERE tenant_id = me.tenant_id AND id = option.id RETURNING * INTO promoted;
        PERFORM set_config('app.verb', '', true);
        RETURN NEXT callboard.answer('done', 'A second option became a pencil.', promoted);
    END LOOP;
END $$;
COMMENT ON FUNCTION callboard.promote_options IS
    'Makes the options whose way is free pencils, first come first served, where the tenant wants it so';

RESET ROLE;
