CREATE OR REPLACE FUNCTION callboard.record_told(e callboard.record_events, p_actor text, p_artist text)
RETURNS SETOF callboard.told
LANGUAGE sql STABLE AS $$
    SELECT (e).seq, callboard.us((e).at),
           coalesce(p_actor, (e).actor_login),
           CASE WHEN (e).redo AND (e).act = 'undone' THEN 'redone' ELSE (e).act END,
           (e).act_id, (e).source,
           CASE (e).kind WHEN 'time_off' THEN p_artist ELSE '' END,
           callboard.record_difference(e, (SELECT callboard.sees_private())), NULL::uuid, (e).artist_id,
           (e).project_id, NULL::uuid, NULL::bigint, NULL::bigint, NULL::bigint, NULL::bigint, NULL::bigint,
           NULL::bigint, NULL::bigint, NULL::text, NULL::text, (e).version, NULL::boolean, callboard.record_title(e), NULL::text
$$;
COMMENT ON FUNCTION callboard.record_told IS
    'An event of a record as the log tells it, by the names of who did it and of the artist';
GRANT EXECUTE ON FUNCTION callboard.record_told TO callboard_reader;
