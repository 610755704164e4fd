-- Of each booking with an event since then: how it was before the first of them, beside how it is. What was released
-- and taken back differs in nothing. A definer function, because the trail's index is of no use under the policies.
CREATE OR REPLACE FUNCTION callboard.differences_since(p_at timestamptz)
RETURNS TABLE (horizon xid8, seq bigint, booking_id uuid, act text, act_id uuid, actor text, title text,
               artist_id uuid, start_us bigint, end_us bigint,
               was_artist_id uuid, was_start_us bigint, was_end_us bigint, live boolean)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning AS $$
    WITH since AS (
        SELECT e.booking_id, min(e.seq) AS first_seq, max(e.seq) AS seq
        FROM callboard.booking_events e
        WHERE e.tenant_id = (SELECT callboard.current_tenant()) AND e.at > p_at
        GROUP BY e.booking_id ORDER BY max(e.seq) DESC LIMIT 2000
    ), both_ends AS (
        SELECT e, callboard.before_event(f) AS b,
               f.changes -> 'status' -> 0 IS DISTINCT FROM 'null'
                   AND callboard.stood(callboard.before_event(f), p_at) AS lived,
               e.act <> 'deleted' AND callboard.stood(e, clock_timestamp()) AS lives
        FROM since s
        JOIN callboard.booking_events e ON e.tenant_id = (SELECT callboard.current_tenant()) AND e.seq = s.seq
        JOIN callboard.booking_events f ON f.tenant_id = (SELECT callboard.current_tenant()) AND f.seq = s.first_seq
    ), told AS (
        SELECT e, b, lives, callboard.difference_word(b, e, lived, lives) AS difference FROM both_ends
    )
    SELECT NULL::xid8, (t.e).seq, (t.e).booking_id, t.difference, (t.e).act_id, coalesce(m.name, (t.e).actor_login),
           (t.e).title, (t.e).artist_id, callboard.us((t.e).start_time), callboard.us((t.e).end_time),
           CASE t.difference WHEN 'added' THEN (t.e).artist_id ELSE (t.b).artist_id END,
           callboard.us(CASE t.difference WHEN 'added' THEN (t.e).start_time ELSE (t.b).start_time END),
           callboard.us(CASE t.difference WHEN 'added' THEN (t.e).end_time ELSE (t.b).end_time END), t.lives
    FROM told t LEFT JOIN callboard.members m ON m.tenant_id = (t.e).tenant_id AND m.user_id = (t.e).actor_id
    WHERE t.difference IS NOT NULL
    ORDER BY (t.e).seq
$$;
COMMENT ON FUNCTION callboard.differences_since IS
    'How bookings differ from what they were at an instant (added, moved, changed, gone; of the 2,000 changed last), '
    'in the columns of changes_since(); who did the last of it';
GRANT EXECUTE ON FUNCTION callboard.differences_since TO callboard_member, callboard_reports;
