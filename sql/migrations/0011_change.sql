-- move() and edit(): changes of a booking that stands. Both end in change_booking(), as does every other.
SET LOCAL ROLE callboard_owner;

CREATE FUNCTION callboard.blocks(p_status callboard.booking_status) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN p_status IN ('pencil', 'confirmed');
COMMENT ON FUNCTION callboard.blocks IS 'What no_double_booking looks at';

-- From b, which is locked, to wanted. Second options behind it move up if it goes out of their way.
CREATE FUNCTION callboard.change_booking(me callboard.acting, b callboard.bookings, wanted callboard.bookings)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    after callboard.bookings;
BEGIN
    IF b IS NOT DISTINCT FROM wanted THEN
        RETURN NEXT callboard.answer('done', NULL, b);
        RETURN;
    END IF;
    FOR try IN 1 .. 2 LOOP
        BEGIN
            UPDATE callboard.bookings
            SET artist_id = wanted.artist_id, project_id = wanted.project_id, title = wanted.title,
                notes = wanted.notes, start_time = wanted.start_time, end_time = wanted.end_time,
                status = wanted.status, lapses_at = wanted.lapses_at, queued_at = wanted.queued_at,
                decide_by = wanted.decide_by, reason = wanted.reason, heavy = wanted.heavy
            WHERE tenant_id = me.tenant_id AND id = b.id
            RETURNING * INTO after;
            RETURN NEXT callboard.answer('done', NULL, after);
            IF callboard.blocks(b.status) AND
               (NOT callboard.blocks(after.status) OR (b.artist_id, b.start_time, b.end_time)
                                                   <> (after.artist_id, after.start_time, after.end_time)) THEN
                RETURN QUERY SELECT * FROM callboard.promote_options(me, b.artist_id, b.start_time, b.end_time);
            END IF;
            RETURN;
        EXCEPTION WHEN exclusion_violation THEN
            RETURN QUERY SELECT * FROM callboard.conflict(me.tenant_id, wanted);
            IF FOUND THEN
                RETURN;
            END IF; -- what was in the way has just gone: once more
        END;
    END LOOP;
    RETURN NEXT callboard.answer('stale', 'What was in the way keeps changing; try again.', b);
END $$;
COMMENT ON FUNCTION callboard.change_booking IS 'Updates; done (then what was promoted), or conflict';

CREATE FUNCTION callboard.change_problem(me callboard.acting, b callboard.bookings, wanted callboard.bookings)
RETURNS text
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN coalesce(
        callboard.problem(wanted.title, wanted.notes, wanted.start_time, wanted.end_time),
        CASE WHEN wanted.artist_id IS DISTINCT FROM b.artist_id
             THEN callboard.artist_problem(me.tenant_id, wanted.artist_id) END,
        CASE WHEN wanted.project_id IS DISTINCT FROM b.project_id
             THEN callboard.project_problem(me.tenant_id, wanted.project_id) END,
        CASE WHEN wanted.start_time <> b.start_time AND wanted.start_time < clock_timestamp() - interval '5 minutes'
             THEN 'The past is closed to bookings.' END);
END $$;
COMMENT ON FUNCTION callboard.change_problem IS 'Why b cannot become wanted, whoever is in the way; NULL: can';

-- The steps that move() and edit() share once the booking is locked.
CREATE FUNCTION callboard.settle(me callboard.acting, b callboard.bookings, p_version int,
                                 wanted callboard.bookings) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    problem text;
BEGIN
    IF callboard.is_repeat(b) AND b IS NOT DISTINCT FROM wanted THEN
        RETURN NEXT callboard.answer('done', NULL, b);
        RETURN;
    END IF;
    RETURN QUERY SELECT * FROM callboard.too_late(b, p_version);
    IF FOUND THEN
        RETURN;
    END IF;
    problem := callboard.change_problem(me, b, wanted);
    IF problem IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', problem, b);
        RETURN;
    END IF;
    RETURN QUERY SELECT * FROM callboard.change_booking(me, b, wanted);
END $$;
COMMENT ON FUNCTION callboard.settle IS 'Repeated? Too late? Acceptable? Then changes it.';

CREATE FUNCTION callboard.move(p_id uuid, p_version int, p_artist uuid, p_start_us bigint, p_end_us bigint)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    b callboard.bookings;
    wanted callboard.bookings;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    END IF;
    b := callboard.take(me.tenant_id, p_id, p_artist);
    wanted := b;
    wanted.artist_id := coalesce(p_artist, b.artist_id);
    wanted.start_time := CASE WHEN p_start_us IS NULL THEN b.start_time ELSE callboard.at(p_start_us) END;
    wanted.end_time := CASE WHEN p_end_us IS NULL THEN b.end_time ELSE callboard.at(p_end_us) END;
    RETURN QUERY SELECT * FROM callboard.settle(me, b, p_version, wanted);
END $$;
COMMENT ON FUNCTION callboard.move IS
    'Another artist or another time (NULL: as it is). done, conflict, stale, lapsed, gone, invalid, not_allowed';

CREATE FUNCTION callboard.edit(p_id uuid, p_version int, p_artist uuid, p_project uuid, p_title text, p_notes text,
                               p_start_us bigint, p_end_us bigint, p_decide_us bigint, p_heavy boolean)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    b callboard.bookings;
    wanted callboard.bookings;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    END IF;
    b := callboard.take(me.tenant_id, p_id, p_artist);
    wanted := b;
    wanted.artist_id := p_artist;
    wanted.project_id := p_project;
    wanted.title := p_title;
    wanted.notes := coalesce(p_notes, b.notes);
    wanted.start_time := callboard.at(p_start_us);
    wanted.end_time := callboard.at(p_end_us);
    wanted.decide_by := callboard.at(p_decide_us);
    wanted.heavy := coalesce(p_heavy, b.heavy);
    RETURN QUERY SELECT * FROM callboard.settle(me, b, p_version, wanted);
END $$;
COMMENT ON FUNCTION callboard.edit IS
    'Everything but the status; notes NULL: as they are. done, conflict, stale, lapsed, gone, invalid, not_allowed';

GRANT EXECUTE ON FUNCTION callboard.move, callboard.edit TO callboard_member;

RESET ROLE;
