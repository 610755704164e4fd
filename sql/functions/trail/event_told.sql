CREATE OR REPLACE FUNCTION callboard.event_told(e callboard.booking_events, p_actor text, p_artist text)
RETURNS SETOF callboard.told
LANGUAGE sql STABLE AS $$
    SELECT (e).seq, callboard.us((e).at),
           coalesce(p_actor, (e).actor_login),
           CASE WHEN (e).redo AND (e).act = 'undone' THEN 'redone' ELSE (e).act END,
           (e).act_id, (e).source,
           p_artist,
           callboard.difference(e),
           (e).booking_id, (e).artist_id, (e).project_id, (e).created_by, callboard.us((e).start_time),
           callboard.us((e).end_time), callboard.us((e).lapses_at), callboard.us((e).queued_at),
           callboard.us((e).decide_by), callboard.us((e).created_at), callboard.us((e).updated_at), (e).status::text,
           (e).reason, (e).version, (e).heavy, (e).title, (e).notes
$$;
COMMENT ON FUNCTION callboard.event_told IS
    'An event as the card, the log and the list of one''s own acts tell it, by the names of who did it and of the artist';
GRANT EXECUTE ON FUNCTION callboard.event_told TO callboard_reader;
