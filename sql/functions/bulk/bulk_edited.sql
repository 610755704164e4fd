CREATE OR REPLACE FUNCTION callboard.bulk_edited(me callboard.acting, b callboard.bookings, c jsonb)
RETURNS callboard.bookings
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    b.artist_id := (c ->> 'artist')::uuid;
    b.project_id := (c ->> 'project')::uuid;
    b.title := callboard.plain(c ->> 'title');
    b.notes := coalesce(normalize(c ->> 'notes', NFC), b.notes);
    b.start_time := callboard.at((c ->> 'start_us')::bigint);
    b.end_time := callboard.at((c ->> 'end_us')::bigint);
    b.decide_by := callboard.at((c ->> 'decide_us')::bigint);
    b.heavy := coalesce((c ->> 'heavy')::boolean, b.heavy);
    IF c ? 'status' THEN
        RETURN callboard.with_status(me, b, c ->> 'status', coalesce((c ->> 'second')::boolean, false));
    END IF;
    RETURN b;
END $$;
COMMENT ON FUNCTION callboard.bulk_edited IS
    'The booking with the content, and the status if it is there, of an element';
