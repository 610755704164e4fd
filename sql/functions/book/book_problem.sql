-- A part of a booking that is split is nothing new where its beginning stood there already: so it is on the live board
-- (guard_past()), and so it is when a what-if board is committed, whose parts come as bookings.
CREATE OR REPLACE FUNCTION callboard.book_problem(me callboard.acting, wanted callboard.bookings, p_status text,
                                                  p_second boolean)
RETURNS text
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN CASE
        WHEN wanted.id IS NULL THEN 'A booking needs an id.'
        WHEN p_status IS NULL OR p_status NOT IN ('hold', 'pencil', 'confirmed') THEN
            'A booking is made as hold, pencil or confirmed.'
        WHEN p_second AND p_status <> 'hold' THEN 'Only a hold can be a second option.'
        ELSE coalesce(callboard.problem(wanted.title, wanted.notes, wanted.start_time, wanted.end_time),
                      callboard.artist_problem(me.tenant_id, wanted.artist_id),
                      callboard.project_problem(me.tenant_id, wanted.project_id),
                      CASE WHEN wanted.start_time < clock_timestamp() - interval '5 minutes'
                                AND coalesce(current_setting('app.past', true), '') <> 'import'
                                AND NOT EXISTS (SELECT FROM callboard.bookings o
                                                WHERE o.tenant_id = me.tenant_id AND o.id = wanted.split_from
                                                  AND o.status <> 'cancelled' AND o.start_time <= wanted.start_time
                                                  AND o.end_time > wanted.start_time)
                           THEN callboard.past_closed() END)
        END;
END $$;
COMMENT ON FUNCTION callboard.book_problem IS 'Why this cannot be booked, whoever is in the way; NULL: can';
