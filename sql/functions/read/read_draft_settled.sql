CREATE OR REPLACE FUNCTION callboard.read_draft_settled(p_act uuid, p_draft uuid) RETURNS SETOF callboard.draft_row
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT DISTINCT ON ((w).id) (w).id, (w).artist_id, (w).project_id, (w).created_by,
           callboard.us((w).start_time), callboard.us((w).end_time), callboard.us((w).lapses_at),
           callboard.us((w).queued_at), callboard.us((w).decide_by), callboard.us((w).created_at),
           callboard.us((w).updated_at), coalesce(status, (w).status), (w).reason, (w).version, (w).heavy, (w).title,
           (w).notes, drafted
    FROM (SELECT r.booking AS w, r.drafted, NULL::callboard.booking_status AS status, 1 AS best
          FROM callboard.draft_rows(p_draft, NULL, NULL) r
          UNION ALL
          SELECT b, NULL, NULL, 2 FROM callboard.bookings b
          WHERE b.id IN (SELECT s.booking_id FROM callboard.draft_steps s WHERE s.draft_id = p_draft)
          UNION ALL
          SELECT callboard.draft_told(jsonb_populate_record(NULL::callboard.bookings, coalesce(s.after, s.before))), NULL,
                 'cancelled', 3
          FROM callboard.draft_steps s WHERE s.draft_id = p_draft) x
    WHERE (w).id IN (SELECT s.booking_id FROM callboard.draft_steps s
                     WHERE s.draft_id = p_draft AND p_act IN (s.act_id, s.turned))
    ORDER BY (w).id, best;
END $$;
COMMENT ON FUNCTION callboard.read_draft_settled IS
    'How the bookings of an act on a what-if board are now; none: that act has not happened';
GRANT EXECUTE ON FUNCTION callboard.read_draft_settled TO callboard_member;
