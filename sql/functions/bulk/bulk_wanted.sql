-- One element of the list, as JSON: {"do": "book"|"move"|"status"|"release", "id": ...} and, as the function of that
-- name takes them, "version", "artist", "project", "title", "notes", "start_us", "end_us", "status", "second",
-- "decide_us", "heavy", "reason". "of" is what a new booking was split from, on a what-if board; split_targets() takes "split".
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
        b := callboard.with_first_status(me, b, c ->> 'status', second);
        SELECT o.id, o.created_by, CASE WHEN second THEN coalesce(o.queued_at, b.queued_at) END
        INTO b.split_from, b.created_by, b.queued_at
        FROM (SELECT) none LEFT JOIN callboard.bookings o ON o.tenant_id = me.tenant_id AND o.id = (c ->> 'of')::uuid;
        RETURN b;
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
COMMENT ON FUNCTION callboard.bulk_wanted IS 'What a booking becomes by one change of a list';
