-- An element {"do": "edit", ...} in bulk()'s list: everything that edit() takes, and with "status" also that. Splitting
-- what was refused changes a booking and books its other parts in one act.
SET LOCAL ROLE callboard_owner;

CREATE FUNCTION callboard.bulk_edited(me callboard.acting, b callboard.bookings, c jsonb) RETURNS callboard.bookings
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    b.artist_id := (c ->> 'artist')::uuid;
    b.project_id := (c ->> 'project')::uuid;
    b.title := c ->> 'title';
    b.notes := coalesce(c ->> 'notes', b.notes);
    b.start_time := callboard.at((c ->> 'start_us')::bigint);
    b.end_time := callboard.at((c ->> 'end_us')::bigint);
    b.decide_by := callboard.at((c ->> 'decide_us')::bigint);
    b.heavy := coalesce((c ->> 'heavy')::boolean, b.heavy);
    IF c ? 'status' THEN
        RETURN callboard.with_status(me, b, c ->> 'status', coalesce((c ->> 'second')::boolean, false));
    END IF;
    RETURN b;
END $$;
COMMENT ON FUNCTION callboard.bulk_edited IS 'The booking with the content, and the status if it is there, of an element';

CREATE FUNCTION callboard.bulk_problem(c jsonb) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE
    WHEN c ->> 'do' IN ('book', 'move') THEN NULL
    WHEN c ->> 'do' = 'status' OR c ->> 'do' = 'edit' AND c ? 'status' THEN
        callboard.status_problem(c ->> 'status', coalesce((c ->> 'second')::boolean, false))
    WHEN c ->> 'do' = 'edit' THEN NULL
    WHEN c ->> 'do' = 'release' THEN callboard.reason_problem(c ->> 'reason')
    ELSE 'There is no such change.' END;
COMMENT ON FUNCTION callboard.bulk_problem IS 'Why an element is no change at all, whatever it is about; NULL: it is one';

CREATE OR REPLACE FUNCTION callboard.bulk_wanted(me callboard.acting, b callboard.bookings, c jsonb)
RETURNS callboard.bookings
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    second boolean := coalesce((c ->> 'second')::boolean, false);
BEGIN
    IF callboard.bulk_problem(c) IS NOT NULL THEN
        RETURN b;
    ELSIF c ->> 'do' = 'book' THEN
        b.tenant_id := me.tenant_id;
        b.id := (c ->> 'id')::uuid;
        b.notes := '';
        b.heavy := false;
        b := callboard.bulk_edited(me, b, c - 'status');
        b.version := NULL;
        RETURN callboard.with_first_status(me, b, c ->> 'status', second);
    ELSIF c ->> 'do' = 'edit' THEN
        RETURN callboard.bulk_edited(me, b, c);
    ELSIF c ->> 'do' = 'move' THEN
        b.artist_id := coalesce((c ->> 'artist')::uuid, b.artist_id);
        b.start_time := CASE WHEN c ->> 'start_us' IS NULL THEN b.start_time
                             ELSE callboard.at((c ->> 'start_us')::bigint) END;
        b.end_time := CASE WHEN c ->> 'end_us' IS NULL THEN b.end_time
                           ELSE callboard.at((c ->> 'end_us')::bigint) END;
    ELSIF c ->> 'do' = 'status' THEN
        RETURN callboard.with_status(me, b, c ->> 'status', second);
    ELSIF c ->> 'do' = 'release' THEN
        b.status := 'cancelled';
        b.reason := c ->> 'reason';
    END IF;
    RETURN b;
END $$;

CREATE OR REPLACE FUNCTION callboard.bulk_refusal(me callboard.acting, b callboard.bookings,
                                                  wanted callboard.bookings, c jsonb)
RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    second boolean := coalesce((c ->> 'second')::boolean, false);
    problem text := callboard.bulk_problem(c);
BEGIN
    IF problem IS NOT NULL THEN
        RETURN NEXT callboard.answer('invalid', problem, NULL);
    ELSIF c ->> 'do' = 'book' THEN
        RETURN QUERY SELECT * FROM callboard.place_refusal(me, wanted, c ->> 'status', second);
    ELSE
        RETURN QUERY SELECT * FROM callboard.settle_refusal(me, b, (c ->> 'version')::int, wanted);
        IF NOT FOUND AND b IS NOT DISTINCT FROM wanted THEN
            RETURN NEXT callboard.answer('done', NULL, b);
        END IF;
    END IF;
END $$;

RESET ROLE;
