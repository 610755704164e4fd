CREATE OR REPLACE FUNCTION callboard.read_free(p_from timestamptz, p_to timestamptz, p_skills text[], p_rate numeric,
                                               p_hours numeric, p_partly boolean)
RETURNS TABLE (artist_id uuid, artist text, rate numeric, cost numeric, free_hours numeric, free text, in_the_way jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT f.artist_id, f.artist, f.rate, f.cost, f.free_hours, f.free,
           CASE WHEN f.in_the_way = '{}' THEN '[]' ELSE
               (SELECT jsonb_agg(jsonb_build_object(
                           'id', b.id, 'artist_id', b.artist_id, 'artist', f.artist, 'project_id', b.project_id,
                           'project', p.name, 'title', b.title, 'start', b.start_time, 'end', b.end_time,
                           'status', b.status, 'lapses_at', b.lapses_at, 'version', b.version, 'created_by', m.name)
                       ORDER BY b.start_time, b.id)
                FROM callboard.bookings b
                LEFT JOIN callboard.projects p ON p.id = b.project_id
                LEFT JOIN callboard.members m ON m.user_id = b.created_by
                WHERE b.id = ANY (f.in_the_way)) END
    FROM callboard.who_is_free(p_from, p_to, p_skills, false, p_rate, p_hours, p_partly, NULL) f;
END $$;
COMMENT ON FUNCTION callboard.read_free IS
    'Who is free in [from, to), as who_is_free() says, with the bookings in the way';
GRANT EXECUTE ON FUNCTION callboard.read_free TO callboard_member, callboard_reports;
