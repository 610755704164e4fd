CREATE OR REPLACE FUNCTION callboard.tell_record(e callboard.record_events) RETURNS SETOF callboard.told
LANGUAGE sql STABLE AS $$
    SELECT (e).seq, callboard.us((e).at),
           coalesce((SELECT m.name FROM callboard.members m
                     WHERE m.tenant_id = (e).tenant_id AND m.user_id = (e).actor_id), (e).actor_login),
           CASE WHEN (e).redo AND (e).act = 'undone' THEN 'redone' ELSE (e).act END,
           (e).act_id, (e).source,
           CASE (e).kind WHEN 'time_off' THEN
               (SELECT a.name FROM callboard.artists a WHERE a.tenant_id = (e).tenant_id AND a.id = (e).artist_id)
           ELSE '' END,
           callboard.record_difference(e, (SELECT callboard.sees_private())), NULL::uuid, (e).artist_id,
           (e).project_id, NULL::uuid, NULL::bigint, NULL::bigint, NULL::bigint, NULL::bigint, NULL::bigint,
           NULL::bigint, NULL::bigint, NULL::text, NULL::text, (e).version, NULL::boolean, callboard.record_title(e), NULL::text
$$;
COMMENT ON FUNCTION callboard.tell_record IS 'An event of a record as the log and the list of one''s own acts tell it';
GRANT EXECUTE ON FUNCTION callboard.tell_record TO callboard_reader;
