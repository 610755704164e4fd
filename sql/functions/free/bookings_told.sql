-- Plain SQL without SET, as bookings_between() is: within a query's sub-SELECT it is inlined, and who asks is found out
-- once and not for each artist.
CREATE OR REPLACE FUNCTION callboard.bookings_told(p_bookings uuid[], p_artist text) RETURNS TABLE (told jsonb)
LANGUAGE sql STABLE AS $$
    SELECT jsonb_agg(jsonb_build_object(
               'id', b.id, 'artist_id', b.artist_id, 'artist', p_artist, 'project_id', b.project_id,
               'project', p.name, 'title', b.title, 'start', b.start_time, 'end', b.end_time,
               'status', CASE WHEN b.queued_at IS NULL THEN b.status::text ELSE 'second' END, 'lapses_at', b.lapses_at,
               'version', b.version, 'created_by', m.name,
               'offered', b.queued_at IS NOT NULL AND callboard.has_opening(b.id),
               'challenged_until', CASE
                   WHEN b.status = 'pencil' THEN
                       (SELECT c.until FROM callboard.challenges c WHERE c.pencil_id = b.id AND c.ended IS NULL)
                   WHEN b.queued_at IS NOT NULL THEN
                       (SELECT min(c.until) FROM callboard.challenges c WHERE c.option_id = b.id AND c.ended IS NULL)
                   END,
               'behind', CASE WHEN b.queued_at IS NULL THEN '[]' ELSE
                   (SELECT coalesce(jsonb_agg(o.id ORDER BY o.start_time, o.id), '[]') FROM callboard.bookings o
                    WHERE o.artist_id = b.artist_id AND o.id <> b.id AND o.start_time < b.end_time
                      AND o.start_time > b.start_time - interval '8784 hours' AND o.end_time > b.start_time
                      AND (o.status IN ('pencil', 'confirmed')
                           OR o.status = 'hold' AND (o.queued_at, o.id) < (b.queued_at, b.id))) END)
           ORDER BY b.start_time, b.id)
    FROM callboard.bookings b
    LEFT JOIN callboard.projects p ON p.id = b.project_id
    LEFT JOIN callboard.members m ON m.user_id = b.created_by
    WHERE b.id = ANY (p_bookings)
$$;
COMMENT ON FUNCTION callboard.bookings_told IS 'These bookings of one artist, whose name is given, as a JSON array';
GRANT EXECUTE ON FUNCTION callboard.bookings_told TO callboard_reader;
