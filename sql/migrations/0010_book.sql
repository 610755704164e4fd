-- book(): a new booking. The first of the write functions; the others follow its steps.
SET LOCAL ROLE callboard_owner;

CREATE FUNCTION callboard.same_booking(b callboard.bookings, wanted callboard.bookings) RETURNS boolean
LANGUAGE sql STABLE
RETURN (b).artist_id = (wanted).artist_id AND (b).project_id IS NOT DISTINCT FROM (wanted).project_id
   AND (b).title = (wanted).title AND (b).notes = (wanted).notes
   AND (b).start_time = (wanted).start_time AND (b).end_time = (wanted).end_time
   AND (b).status = (wanted).status AND ((b).queued_at IS NULL) = ((wanted).queued_at IS NULL)
   AND (b).decide_by IS NOT DISTINCT FROM (wanted).decide_by AND (b).heavy = (wanted).heavy;
COMMENT ON FUNCTION callboard.same_booking IS 'Do both say the same? (The moments of lapse and queueing do not count.)';

-- Inserts and says how it went. The violation comes at the end of the statement, when RETURN QUERY INSERT ...
-- RETURNING would already have given out its row: so into a variable first.
CREATE FUNCTION callboard.insert_booking(me callboard.acting, wanted callboard.bookings)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    b callboard.bookings;
BEGIN
    FOR try IN 1 .. 2 LOOP
        BEGIN
            INSERT INTO callboard.bookings (tenant_id, id, artist_id, project_id, title, notes, start_time, end_time,
                                            status, lapses_at, queued_at, decide_by, heavy, uid, created_by)
            VALUES (me.tenant_id, wanted.id, wanted.artist_id, wanted.project_id, wanted.title, wanted.notes,
                    wanted.start_time, wanted.end_time, wanted.status, wanted.lapses_at, wanted.queued_at,
                    wanted.decide_by, wanted.heavy, wanted.uid, me.user_id)
            RETURNING * INTO b;
            RETURN NEXT callboard.answer('done', NULL, b);
            RETURN;
        EXCEPTION WHEN exclusion_violation THEN
            RETURN QUERY SELECT * FROM callboard.conflict(me.tenant_id, wanted);
            IF FOUND THEN
                RETURN;
            END IF; -- what was in the way has just gone: once more
        END;
    END LOOP;
    RETURN NEXT callboard.answer('stale', 'What was in the way keeps changing; try again.', NULL);
END $$;
COMMENT ON FUNCTION callboard.insert_booking IS 'Inserts; done, or conflict with the bookings in the way';

CREATE FUNCTION callboard.book_problem(me callboard.acting, wanted callboard.bookings, p_status text, p_second boolean)
RETURNS text
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN CASE
        WHEN wanted.id IS NULL THEN 'A booking needs an id.'
        WHEN p_status IS NULL OR p_status NOT IN ('hold', 'pencil', 'confirmed') THEN
            'A booking is made as hold, pencil or confirmed.'
        WHEN p_second AND p_status <> 'hold' THEN 'Only a hold can be a second option.'
        ELSE coalesce(callboard.problem(wanted.title, wanted.notes, wanted.start_time, wanted.end_time),
                      callboard.artist_problem(me.tenant_id, wanted.artist_id),
                      callboard.project_problem(me.tenant_id, wanted.project_id),
                      CASE WHEN wanted.start_time < clock_timestamp() - interval '5 minutes'
                                AND coalesce(current_setting('app.past', true), '') <> 'import'
                           THEN 'The past is closed to bookings.' END)
        END;
END $$;
COMMENT ON FUNCTION callboard.book_problem IS 'Why this cannot be booked, whoever is in the way; NULL: can';

-- book() and the import: everything but who may.
CREATE FUNCTION callboard.place(me callboard.acting, wanted callboard.bookings, p_status text, p_second boolean)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    there callboard.bookings;
    problem text;
BEGIN
    PERFORM callboard.lock_artists(me.tenant_id, ARRAY[wanted.artist_id]);
    IF p_status IN ('hold', 'pencil', 'confirmed') THEN
        wanted.status := p_status::callboard.booking_status;
        wanted.queued_at := CASE WHEN p_second THEN clock_timestamp() END;
        wanted.lapses_at := CASE WHEN p_status = 'hold' AND NOT p_second
                                 THEN clock_timestamp() + me.hold_minutes * interval '1 minute' END;
    END IF;
    SELECT * INTO there FROM callboard.bookings WHERE tenant_id = me.tenant_id AND id = wanted.id;
    IF there.id IS NOT NULL THEN -- sent twice, because the answer to the first was lost
        IF callboard.same_booking(there, wanted) THEN
            RETURN NEXT callboard.answer('done', NULL, there);
        ELSE
            RETURN NEXT callboard.answer('invalid', 'This id already belongs to another booking.', there);
        END IF;
        RETURN;
    END IF;
    problem := callboard.book_problem(me, wanted, p_status, p_second);
    IF problem IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', problem, NULL);
        RETURN;
    END IF;
    RETURN QUERY SELECT * FROM callboard.insert_booking(me, wanted);
EXCEPTION WHEN unique_violation THEN
    RETURN NEXT callboard.answer('invalid', 'This id or UID already belongs to another booking.', NULL);
END $$;
COMMENT ON FUNCTION callboard.place IS 'Books for a member who may; done, conflict or invalid';

CREATE FUNCTION callboard.book(p_id uuid, p_artist uuid, p_project uuid, p_title text, p_notes text,
                               p_start_us bigint, p_end_us bigint, p_status text, p_second boolean,
                               p_decide_us bigint, p_heavy boolean)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    wanted callboard.bookings;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    END IF;
    wanted.tenant_id := me.tenant_id;
    wanted.id := p_id;
    wanted.artist_id := p_artist;
    wanted.project_id := p_project;
    wanted.title := p_title;
    wanted.notes := coalesce(p_notes, '');
    wanted.start_time := callboard.at(p_start_us);
    wanted.end_time := callboard.at(p_end_us);
    wanted.decide_by := callboard.at(p_decide_us);
    wanted.heavy := coalesce(p_heavy, false);
    RETURN QUERY SELECT * FROM callboard.place(me, wanted, p_status, coalesce(p_second, false));
END $$;
COMMENT ON FUNCTION callboard.book IS
    'A new booking. The same id and content again: done, nothing happens. done, conflict, invalid, not_allowed';

GRANT EXECUTE ON FUNCTION callboard.book TO callboard_member;

RESET ROLE;
