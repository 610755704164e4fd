-- "pencil -> confirmed, Tue 24 Nov 09:00-13:00 -> Wed 25 Nov 09:00-13:00". Of a booking's first event: what it is. In
-- plpgsql, as before_event() is.
CREATE OR REPLACE FUNCTION callboard.difference(e callboard.booking_events) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    b callboard.booking_events := callboard.before_event(e);
BEGIN
    RETURN CASE WHEN (b).status IS NULL THEN callboard.status_words(e) || ', '
                                             || callboard.time_words((e).start_time, (e).end_time)
    ELSE concat_ws(', ',
        CASE WHEN callboard.status_words(b) <> callboard.status_words(e)
             THEN callboard.status_words(b) || ' -> ' || callboard.status_words(e) END,
        CASE WHEN (e).changes ?| '{start,end}' THEN callboard.move_words(b, e) END,
        CASE WHEN (e).changes ? 'artist_id'
             THEN callboard.artist_name((e).tenant_id, (b).artist_id) || ' -> '
                  || callboard.artist_name((e).tenant_id, (e).artist_id) END,
        CASE WHEN (e).changes ? 'title' THEN 'title ' || (b).title || ' -> ' || (e).title END,
        CASE WHEN (e).changes ? 'project_id'
             THEN 'project ' || callboard.project_words((e).tenant_id, (b).project_id) || ' -> '
                  || callboard.project_words((e).tenant_id, (e).project_id) END,
        CASE WHEN (e).changes ? 'notes' THEN CASE (e).notes WHEN '' THEN 'without notes' ELSE 'other notes' END END,
        CASE WHEN (e).changes ? 'decide_by'
             THEN coalesce('to be decided by ' || callboard.moment_words((e).decide_by),
                           'no date to be decided by') END,
        CASE WHEN (e).changes ? 'heavy' THEN CASE WHEN (e).heavy THEN 'heavy' ELSE 'no longer heavy' END END,
        CASE WHEN (b).status = 'hold' AND (e).lapses_at IS NOT NULL AND (e).changes ? 'lapses_at'
             THEN 'lapses at ' || to_char((e).lapses_at, 'HH24:MI') END) END;
END $$;
COMMENT ON FUNCTION callboard.difference IS 'What an event changed, in words';
GRANT EXECUTE ON FUNCTION callboard.difference TO callboard_reader;
