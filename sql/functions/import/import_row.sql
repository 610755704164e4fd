CREATE OR REPLACE FUNCTION callboard.import_row(me callboard.acting, p_row jsonb, p_create boolean)
RETURNS callboard.imported
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    line int := CASE WHEN p_row ->> 'line' ~ '^\d{1,9}$' THEN (p_row ->> 'line')::int END;
    status text := coalesce(nullif(p_row ->> 'status', ''), 'pencil');
    w callboard.bookings;
    twin callboard.bookings;
    a callboard.answer;
    problem text;
BEGIN
    w.tenant_id := me.tenant_id;
    w.id := CASE WHEN p_row ->> 'id' ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                 THEN (p_row ->> 'id')::uuid ELSE gen_random_uuid() END;
    w.artist_id := callboard.import_artist(me.tenant_id, p_row ->> 'artist', p_create);
    w.project_id := callboard.import_project(me.tenant_id, nullif(p_row ->> 'project', ''), p_create);
    w.title := callboard.plain(p_row ->> 'title');
    w.notes := normalize(coalesce(p_row ->> 'notes', ''), NFC);
    w.start_time := callboard.import_time(p_row ->> 'start');
    w.end_time := callboard.import_time(p_row ->> 'end');
    w.uid := nullif(p_row ->> 'uid', '');
    w.heavy := false;
    problem := callboard.import_problem(p_row, w);
    IF problem IS NOT NULL THEN
        RETURN ROW(line, 'invalid', problem, NULL)::callboard.imported;
    END IF;
    twin := callboard.import_twin(w);
    IF twin.id IS NOT NULL THEN
        RETURN ROW(line, 'unchanged', NULL, twin.id)::callboard.imported;
    END IF;
    SELECT * INTO a FROM callboard.place(me, w, CASE status WHEN 'second' THEN 'hold' ELSE status END,
                                         status = 'second') LIMIT 1;
    RETURN CASE a.outcome
        WHEN 'done' THEN ROW(line, 'booked', NULL, a.id)::callboard.imported
        WHEN 'conflict' THEN ROW(line, 'refused', callboard.import_refusal(me.zone, a), NULL)::callboard.imported
        ELSE ROW(line, 'invalid', a.message, NULL)::callboard.imported END;
END $$;
COMMENT ON FUNCTION callboard.import_row IS 'One row of a file becomes a booking, or says why not';
