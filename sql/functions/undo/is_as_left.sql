-- Has a booking still the content an act left? Then the act can be taken back, even if later acts came and were
-- themselves taken back: several steps are undone one after the other.
CREATE OR REPLACE FUNCTION callboard.is_as_left(b callboard.bookings, e callboard.booking_events) RETURNS boolean
LANGUAGE sql STABLE
AS $$
    SELECT ((b).artist_id, (b).project_id, (b).title, (b).notes, (b).start_time, (b).end_time, (b).status, (b).reason,
        (b).decide_by, (b).heavy, (b).lapses_at IS NULL, (b).queued_at IS NULL)
       IS NOT DISTINCT FROM
       ((e).artist_id, (e).project_id, (e).title, (e).notes, (e).start_time, (e).end_time, (e).status, (e).reason,
        (e).decide_by, (e).heavy, (e).lapses_at IS NULL, (e).queued_at IS NULL)
$$;
COMMENT ON FUNCTION callboard.is_as_left IS 'Does a booking say what it said after this event?';
