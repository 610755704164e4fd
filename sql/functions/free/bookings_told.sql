-- Plain SQL without SET, as bookings_between() is: within a query's sub-SELECT it is inlined, and who asks is found out
-- once and not for each artist.
CREATE OR REPLACE FUNCTION callboard.bookings_told(p_bookings uuid[], p_artist text) RETURNS TABLE (told jsonb)
LANGUAGE sql STABLE AS $$
    SELECT jsonb_agg(jsonb_build_object(
               'id', b.id, 'artist_id', b.artist_id, 'artist', p_artist, 'project_id', b.project_id,
               'project', p.name, 'title', b.title, 'start', b.start_time, 'end', b.end_time,
               'status', b.status, 'lapses_at', b.lapses_at, 'version', b.version, 'created_by', m.name)
           ORDER BY b.start_time, b.id)
    FROM callboard.bookings b
    LEFT JOIN callboard.projects p ON p.id = b.project_id
    LEFT JOIN callboard.members m ON m.user_id = b.created_by
    WHERE b.id = ANY (p_bookings)
$$;
COMMENT ON FUNCTION callboard.bookings_told IS 'These bookings of one artist, whose name is given, as a JSON array';
GRANT EXECUTE ON FUNCTION callboard.bookings_told TO callboard_reader;
