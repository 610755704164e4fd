-- Most rows have no such clock, and then the function that knows it is not called.
CREATE OR REPLACE FUNCTION callboard.draft_rows(p_draft uuid, p_from timestamptz, p_to timestamptz)
RETURNS TABLE (booking callboard.bookings, drafted text)
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN (w).lapses_at = 'infinity' THEN callboard.draft_told(w) ELSE w END,
           callboard.drafted_words(b, d)
    FROM callboard.draft_bookings d
    CROSS JOIN LATERAL (SELECT callboard.drafted(d) AS w OFFSET 0) x
    LEFT JOIN callboard.bookings b ON b.tenant_id = d.tenant_id AND b.id = d.id
    WHERE d.tenant_id = (SELECT callboard.current_tenant()) AND d.draft_id = p_draft
      AND (p_from IS NULL OR (w).start_time < p_to AND (w).end_time > p_from)
    ORDER BY (w).start_time, (w).id
$$;
COMMENT ON FUNCTION callboard.draft_rows IS
    'What a what-if board wants in [from, to), or in all of time (NULL), and in words why';
GRANT EXECUTE ON FUNCTION callboard.draft_rows TO callboard_reader;
