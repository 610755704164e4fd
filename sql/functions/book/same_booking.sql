CREATE OR REPLACE FUNCTION callboard.same_booking(b callboard.bookings, wanted callboard.bookings) RETURNS boolean
LANGUAGE sql STABLE
AS $$
    SELECT (b).artist_id = (wanted).artist_id AND (b).project_id IS NOT DISTINCT FROM (wanted).project_id
   AND (b).title = (wanted).title AND (b).notes = (wanted).notes
   AND (b).start_time = (wanted).start_time AND (b).end_time = (wanted).end_time
   AND (b).status = (wanted).status AND ((b).queued_at IS NULL) = ((wanted).queued_at IS NULL)
   AND (b).decide_by IS NOT DISTINCT FROM (wanted).decide_by AND (b).heavy = (wanted).heavy
$$;
COMMENT ON FUNCTION callboard.same_booking IS 'Do both say the same? (The moments of lapse and queueing do not count.)';
