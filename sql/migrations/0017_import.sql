-- import_bookings(): rows of a file, in their order, each on its own; the constraint judges each.
SET LOCAL ROLE callboard_owner;

CREATE TYPE callboard.imported AS (line int, outcome text, message text, id uuid);
COMMENT ON TYPE callboard.imported IS 'What became of a row: booked, unchanged, refused, invalid';

-- A time must say its offset: which of two readings of a local time is meant is not guessed.
CREATE FUNCTION callboard.import_time(p_text text) RETURNS timestamptz
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_text !~ '^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$' THEN
        RETURN NULL;
    END IF;
    RETURN p_text::timestamptz;
EXCEPTION WHEN data_exception THEN
    RETURN NULL;
END $$;
COMMENT ON FUNCTION callboard.import_time IS 'A time in RFC 3339 with its offset; NULL if it is none';

CREATE FUNCTION callboard.import_artist(p_tenant uuid, p_name text, p_create boolean) RETURNS uuid
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found uuid;
BEGIN
    SELECT id INTO found FROM callboard.artists
    WHERE tenant_id = p_tenant AND name = p_name AND archived_at IS NULL;
    IF found IS NULL AND p_create AND callboard.is_line(p_name, 1, 100) THEN
        INSERT INTO callboard.artists (tenant_id, id, name) VALUES (p_tenant, gen_random_uuid(), p_name)
        RETURNING id INTO found;
    END IF;
    RETURN found;
END $$;
COMMENT ON FUNCTION callboard.import_artist IS 'An artist by exact name, made if wanted; NULL: none';

-- The code of a project that only has a name: its letters and digits, numbered if another has it.
CREATE FUNCTION callboard.import_project(p_tenant uuid, p_word text, p_create boolean) RETURNS uuid
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found uuid;
    base text := coalesce(nullif(upper(left(regexp_replace(p_word, '[^[:alnum:]]+', '', 'g'), 12)), ''), 'P');
BEGIN
    SELECT id INTO found FROM callboard.projects
    WHERE tenant_id = p_tenant AND archived_at IS NULL AND p_word IN (code, name)
    ORDER BY code = p_word DESC, code LIMIT 1;
    IF found IS NULL AND p_create AND callboard.is_line(p_word, 1, 150) THEN
        INSERT INTO callboard.projects (tenant_id, id, code, name)
        SELECT p_tenant, gen_random_uuid(), code, p_word
        FROM (SELECT base || CASE n WHEN 1 THEN '' ELSE n::text END AS code, n FROM generate_series(1, 10000) n) c
        WHERE NOT EXISTS (SELECT FROM callboard.projects p
                          WHERE p.tenant_id = p_tenant AND p.code = c.code AND p.archived_at IS NULL)
        ORDER BY n LIMIT 1
        RETURNING id INTO found;
    END IF;
    RETURN found;
END $$;
COMMENT ON FUNCTION callboard.import_project IS 'A project by exact code or name, made if wanted; NULL: none';

-- UID is the identity where there is one, else artist, start, end and title.
CREATE FUNCTION callboard.import_twin(w callboard.bookings) RETURNS callboard.bookings
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT * FROM callboard.bookings b
    WHERE b.tenant_id = (w).tenant_id
      AND CASE WHEN (w).uid IS NOT NULL THEN b.uid = (w).uid
               ELSE b.artist_id = (w).artist_id AND b.start_time = (w).start_time AND b.end_time = (w).end_time
                    AND b.title = (w).title AND b.status <> 'cancelled' END
    LIMIT 1
$$;
COMMENT ON FUNCTION callboard.import_twin IS 'The booking an earlier import made of this row; all NULL: none';

CREATE FUNCTION callboard.import_problem(p_row jsonb, w callboard.bookings) RETURNS text
LANGUAGE sql STABLE
RETURN CASE
    WHEN coalesce(p_row ->> 'artist', '') = '' THEN 'The row names no artist.'
    WHEN (w).artist_id IS NULL THEN 'There is no artist "' || (p_row ->> 'artist') || '".'
    WHEN coalesce(p_row ->> 'project', '') <> '' AND (w).project_id IS NULL THEN
        'There is no project "' || (p_row ->> 'project') || '".'
    WHEN coalesce(nullif(p_row ->> 'status', ''), 'pencil') NOT IN ('hold', 'pencil', 'confirmed', 'second') THEN
        'The status is hold, second, pencil or confirmed.'
    WHEN (w).start_time IS NULL THEN 'The start is not a time with an offset (RFC 3339).'
    WHEN (w).end_time IS NULL THEN 'The end is not a time with an offset (RFC 3339).'
    WHEN length((w).uid) > 255 OR NOT callboard.is_line((w).uid, 1, 255) THEN 'The UID is not acceptable.'
    END;
COMMENT ON FUNCTION callboard.import_problem IS 'What keeps this row from being a booking at all; NULL: nothing';

-- Who is in the way, in words: the file's reader has no board before him.
CREATE FUNCTION callboard.import_refusal(p_zone text, a callboard.answer) RETURNS text
LANGUAGE sql STABLE
RETURN (SELECT x.name || ' is taken '
               || to_char(callboard.at((a).start_us) AT TIME ZONE p_zone, 'YYYY-MM-DD HH24:MI') || ' - '
               || to_char(callboard.at((a).end_us) AT TIME ZONE p_zone, 'YYYY-MM-DD HH24:MI')
               || ' by "' || (a).title || '" (' || (a).status || ').'
        FROM callboard.artists x WHERE x.tenant_id = callboard.current_tenant() AND x.id = (a).artist_id);
COMMENT ON FUNCTION callboard.import_refusal IS 'The booking in the way as a sentence';

CREATE FUNCTION callboard.import_row(me callboard.acting, p_row jsonb, p_create boolean) RETURNS callboard.imported
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
    w.title := p_row ->> 'title';
    w.notes := coalesce(p_row ->> 'notes', '');
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

CREATE FUNCTION callboard.import_bookings(p_rows jsonb, p_past boolean, p_create boolean, p_dry_run boolean)
RETURNS SETOF callboard.imported
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, p_past OR p_create);
    answers callboard.imported[];
    row jsonb;
BEGIN
    IF refused IS NOT NULL OR jsonb_typeof(p_rows) IS DISTINCT FROM 'array' THEN
        RETURN NEXT ROW(NULL, CASE WHEN refused IS NULL THEN 'invalid' ELSE 'not_allowed' END,
                        coalesce(refused, 'The rows are not an array.'), NULL)::callboard.imported;
        RETURN;
    END IF;
    BEGIN
        PERFORM set_config('app.past', CASE WHEN p_past THEN 'import' ELSE '' END, true);
        FOR row IN SELECT * FROM jsonb_array_elements(p_rows) LOOP
            answers := answers || callboard.import_row(me, row, coalesce(p_create, false));
        END LOOP;
        PERFORM set_config('app.past', '', true);
        IF p_dry_run THEN
            RAISE EXCEPTION 'Only tried.' USING ERRCODE = 'CB099'; -- rolls all of it back; the answers stay
        END IF;
    EXCEPTION WHEN SQLSTATE 'CB099' THEN
        NULL;
    END;
    RETURN QUERY SELECT * FROM unnest(answers);
END $$;
COMMENT ON FUNCTION callboard.import_bookings IS
    'Rows {line,id,artist,project,title,start,end,status,notes,uid}, in order, each on its own. Opening the past
and making artists and projects need an admin.';

GRANT EXECUTE ON FUNCTION callboard.import_bookings TO callboard_member;

RESET ROLE;
