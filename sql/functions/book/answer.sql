CREATE OR REPLACE FUNCTION callboard.answer(p_outcome text, p_message text, b callboard.bookings)
RETURNS callboard.answer
LANGUAGE sql STABLE
AS $$
    SELECT ROW(p_outcome, p_message, (b).id, (b).artist_id, (b).project_id, (b).created_by,
           callboard.us((b).start_time), callboard.us((b).end_time), callboard.us((b).lapses_at),
           callboard.us((b).queued_at), callboard.us((b).decide_by), callboard.us((b).created_at),
           callboard.us((b).updated_at), (b).status::text, (b).reason, (b).version, (b).heavy, (b).title, (b).notes
       )::callboard.answer
$$;
COMMENT ON FUNCTION callboard.answer(text, text, callboard.bookings) IS 'An answer about a booking (NULL: about none)';
