CREATE OR REPLACE FUNCTION callboard.act_of(p_old callboard.bookings, p_new callboard.bookings) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE
    WHEN (p_old).status <> (p_new).status THEN CASE (p_new).status
        WHEN 'cancelled' THEN CASE WHEN (p_new).reason IN ('lapsed', 'challenged_out') THEN (p_new).reason
                                   ELSE 'released' END
        WHEN 'confirmed' THEN 'confirmed'
        WHEN 'pencil' THEN 'pencilled'
        ELSE CASE WHEN (p_new).queued_at IS NULL THEN 'held' ELSE 'queued' END END
    WHEN (p_old).queued_at IS NULL AND (p_new).queued_at IS NOT NULL THEN 'queued'
    WHEN (p_old).lapses_at IS DISTINCT FROM (p_new).lapses_at THEN 'held'
    WHEN ((p_old).title, (p_old).project_id, (p_old).notes, (p_old).heavy, (p_old).decide_by)
         IS NOT DISTINCT FROM
         ((p_new).title, (p_new).project_id, (p_new).notes, (p_new).heavy, (p_new).decide_by) THEN 'moved'
    ELSE 'edited' END
$$;
COMMENT ON FUNCTION callboard.act_of IS 'The word for what happened between two versions of a booking';
