-- As an event would tell it: from the live booking to the wanted one.
CREATE OR REPLACE FUNCTION callboard.drafted_words(live callboard.bookings, d callboard.draft_bookings) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN (d).base_version IS NULL THEN 'new'
        WHEN (live).status = 'cancelled' THEN 'cancelled meanwhile on the live board'
        WHEN (live).version IS DISTINCT FROM (d).base_version THEN 'changed meanwhile on the live board'
        ELSE coalesce(nullif(callboard.difference(jsonb_populate_record(NULL::callboard.booking_events,
            to_jsonb(w) || jsonb_build_object('booking_id', (w).id, 'changes', (
                SELECT coalesce(jsonb_object_agg(key, jsonb_build_array(before -> key, after -> key)), '{}')
                FROM (SELECT jsonb_object_keys(before || after) AS key) keys
                WHERE key <> 'lapses_at' AND coalesce(before -> key, 'null') <> coalesce(after -> key, 'null'))))), ''),
            'as it stands on the live board') END
    FROM (SELECT callboard.drafted(d) AS w OFFSET 0) x,
         LATERAL (SELECT callboard.booking_json(live) AS before, callboard.booking_json(w) AS after) j
$$;
COMMENT ON FUNCTION callboard.drafted_words IS 'What a what-if board does with a booking: new, pencil -> confirmed ...';
GRANT EXECUTE ON FUNCTION callboard.drafted_words TO callboard_reader;
