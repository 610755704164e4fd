CREATE OR REPLACE FUNCTION callboard.undo_target(me callboard.acting, b callboard.bookings,
                                                 p_before callboard.booking_events)
RETURNS callboard.bookings
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    t callboard.bookings := b;
BEGIN
    IF p_before.seq IS NULL THEN
        t.status := 'cancelled';
        t.reason := 'mistake';
        RETURN t;
    END IF;
    t.artist_id := p_before.artist_id;
    t.project_id := p_before.project_id;
    t.title := p_before.title;
    t.notes := p_before.notes;
    t.start_time := p_before.start_time;
    t.end_time := p_before.end_time;
    t.status := p_before.status;
    t.lapses_at := p_before.lapses_at;
    t.queued_at := p_before.queued_at;
    t.decide_by := p_before.decide_by;
    t.reason := p_before.reason;
    t.heavy := p_before.heavy;
    IF t.status = 'hold' AND b.status <> 'hold' AND t.lapses_at IS NOT NULL THEN
        t.lapses_at := clock_timestamp() + me.hold_minutes * interval '1 minute';
    END IF;
    RETURN t;
END $$;
COMMENT ON FUNCTION callboard.undo_target IS 'What a booking becomes when an act is taken back';
