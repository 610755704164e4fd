CREATE OR REPLACE FUNCTION callboard.difference_word(b callboard.booking_events, e callboard.booking_events,
                                                     p_lived boolean, p_lives boolean) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE
    WHEN p_lives AND NOT p_lived THEN 'added'
    WHEN p_lived AND NOT p_lives THEN 'gone'
    WHEN NOT p_lives THEN NULL
    WHEN ((b).artist_id, (b).start_time, (b).end_time) <> ((e).artist_id, (e).start_time, (e).end_time) THEN 'moved'
    WHEN ((b).title, (b).project_id, (b).notes, (b).status, (b).queued_at IS NULL, (b).decide_by, (b).heavy)
         IS DISTINCT FROM
         ((e).title, (e).project_id, (e).notes, (e).status, (e).queued_at IS NULL, (e).decide_by, (e).heavy)
        THEN 'changed'
    END
$$;
COMMENT ON FUNCTION callboard.difference_word IS
    'In what a booking differs from what it was (b), by its states then and now; NULL: in nothing';
