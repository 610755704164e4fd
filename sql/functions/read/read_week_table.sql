CREATE OR REPLACE FUNCTION callboard.read_week_table(p_from timestamptz, p_to timestamptz)
RETURNS TABLE (id uuid, artist_id uuid, artist text, project_id uuid, project text, title text, notes text,
               "start" timestamptz, "end" timestamptz, status text, lapses_at timestamptz,
               version int, created_by text, heavy boolean, decide_by timestamptz,
               updated_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT b.id, b.artist_id, a.name, b.project_id, p.name, b.title, b.notes, b.start_time, b.end_time,
           CASE WHEN b.status = 'hold' AND b.queued_at IS NOT NULL THEN 'second' ELSE b.status::text END,
           b.lapses_at, b.version, m.name, b.heavy, b.decide_by, b.updated_at
    FROM callboard.bookings_between(p_from, p_to) b
    JOIN callboard.artists a ON a.tenant_id = b.tenant_id AND a.id = b.artist_id
    LEFT JOIN callboard.projects p ON p.tenant_id = b.tenant_id AND p.id = b.project_id
    LEFT JOIN callboard.members m ON m.tenant_id = b.tenant_id AND m.user_id = b.created_by
    WHERE b.status <> 'hold' OR b.lapses_at IS NULL OR b.lapses_at > clock_timestamp()
    ORDER BY a.department, a.name, b.start_time, b.id;
END $$;
COMMENT ON FUNCTION callboard.read_week_table IS
    'The live bookings that overlap [from, to), with names, in the board''s order';
GRANT EXECUTE ON FUNCTION callboard.read_week_table TO callboard_member, callboard_reports;
