CREATE OR REPLACE FUNCTION callboard.read_draft_rows(p_draft uuid) RETURNS SETOF callboard.draft_row
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT (w).id, (w).artist_id, (w).project_id, (w).created_by,
           callboard.us((w).start_time), callboard.us((w).end_time), callboard.us((w).lapses_at),
           callboard.us((w).queued_at), callboard.us((w).decide_by), callboard.us((w).created_at),
           callboard.us((w).updated_at), (w).status, (w).reason, (w).version, (w).heavy, (w).title, (w).notes, drafted
    FROM callboard.draft_rows(p_draft, NULL, NULL) AS x (w, drafted);
END $$;
COMMENT ON FUNCTION callboard.read_draft_rows IS
    'All that a what-if board wants, cancelled ones included, in the order in which draft_commit() counts changes';
GRANT EXECUTE ON FUNCTION callboard.read_draft_rows TO callboard_member;
