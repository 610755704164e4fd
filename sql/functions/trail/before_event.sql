-- A page of events asks this a hundred times. So it stands in plpgsql, field by field: a function in SQL would be
-- planned anew each time, and a query over the keys started anew.
CREATE OR REPLACE FUNCTION callboard.before_event(e callboard.booking_events) RETURNS callboard.booking_events
LANGUAGE plpgsql STABLE AS $$
DECLARE
    b callboard.booking_events := e;
    was jsonb := e.changes;
BEGIN
    IF was ? 'status' THEN b.status := was #>> '{status,0}'; END IF;
    IF was ? 'start' THEN b.start_time := was #>> '{start,0}'; END IF;
    IF was ? 'end' THEN b.end_time := was #>> '{end,0}'; END IF;
    IF was ? 'artist_id' THEN b.artist_id := was #>> '{artist_id,0}'; END IF;
    IF was ? 'project_id' THEN b.project_id := was #>> '{project_id,0}'; END IF;
    IF was ? 'title' THEN b.title := was #>> '{title,0}'; END IF;
    IF was ? 'notes' THEN b.notes := was #>> '{notes,0}'; END IF;
    IF was ? 'reason' THEN b.reason := was #>> '{reason,0}'; END IF;
    IF was ? 'lapses_at' THEN b.lapses_at := was #>> '{lapses_at,0}'; END IF;
    IF was ? 'queued_at' THEN b.queued_at := was #>> '{queued_at,0}'; END IF;
    IF was ? 'decide_by' THEN b.decide_by := was #>> '{decide_by,0}'; END IF;
    IF was ? 'heavy' THEN b.heavy := was #>> '{heavy,0}'; END IF;
    RETURN b;
END $$;
COMMENT ON FUNCTION callboard.before_event IS 'A booking as it was before an event: what changed is put back';
GRANT EXECUTE ON FUNCTION callboard.before_event TO callboard_reader;
