CREATE OR REPLACE FUNCTION callboard.notice_line(e callboard.booking_events) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT callboard.moment_words((e).at) || '  ' || replace(t.act, '_', ' ')
           || CASE (e).source WHEN 'sweep' THEN '' ELSE ' by ' || t.actor END || ': '
           || concat_ws(', ', (e).title, t.artist,
                        CASE WHEN NOT (e).changes ?| '{start,end}'
                             THEN callboard.time_words((e).start_time, (e).end_time) END,
                        nullif(t.difference, ''),
                        CASE (e).act WHEN 'challenged' THEN 'to be decided by '
                             || callboard.moment_words(((e).changes -> 'challenge' ->> 1)::timestamptz) END)
    FROM callboard.tell_event(e) t
$$;
COMMENT ON FUNCTION callboard.notice_line IS
    'An event in the words of the log: "Tue 24 Nov 14:05  moved by Ben: Comp, Ada Byron, Tue 24 Nov 09:00-13:00 -> ..."';
