-- With the status only where that is to change: a live hold keeps its clock.
CREATE OR REPLACE FUNCTION callboard.draft_change(b callboard.bookings, wanted callboard.bookings, p_base int)
RETURNS jsonb
LANGUAGE sql STABLE
AS $$
    SELECT CASE WHEN (wanted).status = 'cancelled' THEN
        jsonb_build_object('do', 'release', 'id', (wanted).id, 'version', p_base, 'reason', (wanted).reason)
    ELSE jsonb_build_object('do', CASE WHEN p_base IS NULL THEN 'book' ELSE 'edit' END, 'id', (wanted).id,
            'version', p_base, 'artist', (wanted).artist_id, 'project', (wanted).project_id, 'title', (wanted).title,
            'notes', (wanted).notes, 'start_us', callboard.us((wanted).start_time),
            'end_us', callboard.us((wanted).end_time), 'decide_us', callboard.us((wanted).decide_by),
            'heavy', (wanted).heavy)
         || CASE WHEN (b).status = (wanted).status AND ((b).queued_at IS NULL) = ((wanted).queued_at IS NULL)
                      AND (wanted).lapses_at IS DISTINCT FROM 'infinity' THEN '{}'
            ELSE jsonb_build_object('status', (wanted).status, 'second', (wanted).queued_at IS NOT NULL) END
         || CASE WHEN p_base IS NULL AND (wanted).split_from IS NOT NULL
            THEN jsonb_build_object('of', (wanted).split_from) ELSE '{}' END
    END
$$;
COMMENT ON FUNCTION callboard.draft_change IS
    'What a what-if board wants of a booking, as an element of bulk()''s list';
