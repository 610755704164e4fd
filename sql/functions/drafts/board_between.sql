-- Plain SQL without SET, as bookings_between() is: it is inlined, and the scans of the live board stay index-only. No
-- LATERAL: who_is_free() has no nested loops. NOT IN, IS NOT NULL: nothing of drafts is read where none is open.
CREATE OR REPLACE FUNCTION callboard.board_between(p_draft uuid, p_from timestamptz, p_to timestamptz)
RETURNS SETOF callboard.bookings
LANGUAGE sql STABLE AS $$
    SELECT b.* FROM callboard.bookings_between(p_from, p_to) b
    WHERE b.id NOT IN (SELECT d.id FROM callboard.draft_bookings d WHERE p_draft IS NOT NULL AND d.draft_id = p_draft)
    UNION ALL
    SELECT (w).* FROM (SELECT callboard.drafted(d) AS w FROM callboard.draft_bookings d
                       WHERE p_draft IS NOT NULL AND d.draft_id = p_draft OFFSET 0) x
    WHERE (w).status <> 'cancelled' AND (w).start_time < p_to AND (w).end_time > p_from
$$;
COMMENT ON FUNCTION callboard.board_between IS
    'bookings_between() of a what-if board: of the live board what it does not touch, and what it wants. NULL: the '
    'live board';
GRANT EXECUTE ON FUNCTION callboard.board_between TO callboard_reader;
