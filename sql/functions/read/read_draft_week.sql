CREATE OR REPLACE FUNCTION callboard.read_draft_week(p_from date, p_to date, p_draft uuid)
RETURNS SETOF callboard.draft_row
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    from_ timestamptz := callboard.midnight(p_from);
    to_ timestamptz := callboard.midnight(p_to);
BEGIN
    RETURN QUERY
    SELECT id, artist_id, project_id, created_by,
           callboard.us(start_time), callboard.us(end_time), callboard.us(lapses_at),
           callboard.us(queued_at), callboard.us(decide_by), NULL::bigint, NULL::bigint,
           status, NULL::text, version, heavy, title, NULL::text, NULL::text
    FROM callboard.bookings_between(from_, to_) b
    WHERE (status <> 'hold' OR lapses_at IS NULL OR lapses_at > clock_timestamp())
      AND NOT EXISTS (SELECT FROM callboard.draft_bookings d WHERE d.draft_id = p_draft AND d.id = b.id)
    UNION ALL
    SELECT (w).id, (w).artist_id, (w).project_id, (w).created_by,
           callboard.us((w).start_time), callboard.us((w).end_time), callboard.us((w).lapses_at),
           callboard.us((w).queued_at), callboard.us((w).decide_by), NULL, NULL,
           (w).status, (w).reason, (w).version, (w).heavy, (w).title, NULL, drafted
    FROM callboard.draft_rows(p_draft, from_, to_) AS x (w, drafted);
END $$;
COMMENT ON FUNCTION callboard.read_draft_week IS
    'The week of a what-if board: what it wants, and of the live board what it does not touch';
GRANT EXECUTE ON FUNCTION callboard.read_draft_week TO callboard_member;
