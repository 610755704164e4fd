-- The names are asked here, and not by artist_name(): a function that is not inlined asks the policy who one is for
-- each event anew, which takes longer than all the rest.
CREATE OR REPLACE FUNCTION callboard.tell_event(e callboard.booking_events) RETURNS SETOF callboard.told
LANGUAGE sql STABLE AS $$
    SELECT (e).seq, callboard.us((e).at),
           coalesce((SELECT m.name FROM callboard.members m
                     WHERE m.tenant_id = (e).tenant_id AND m.user_id = (e).actor_id), (e).actor_login),
           CASE WHEN (e).redo AND (e).act = 'undone' THEN 'redone' ELSE (e).act END,
           (e).act_id, (e).source,
           (SELECT a.name FROM callboard.artists a WHERE a.tenant_id = (e).tenant_id AND a.id = (e).artist_id),
           callboard.difference(e),
           (e).booking_id, (e).artist_id, (e).project_id, (e).created_by, callboard.us((e).start_time),
           callboard.us((e).end_time), callboard.us((e).lapses_at), callboard.us((e).queued_at),
           callboard.us((e).decide_by), callboard.us((e).created_at), callboard.us((e).updated_at), (e).status::text,
           (e).reason, (e).version, (e).heavy, (e).title, (e).notes
$$;
COMMENT ON FUNCTION callboard.tell_event IS 'An event as the card, the log and the list of one''s own acts tell it';
GRANT EXECUTE ON FUNCTION callboard.tell_event TO callboard_reader;
