-- As undo_asks(), which is the live board's: one's acts there, of records as well, may lie between. A later transaction
-- of the same member is a later act. Undos in a row are one walk here, too: each is the newest thing done.
CREATE OR REPLACE FUNCTION callboard.draft_asks(me callboard.acting, p_draft uuid, p_act uuid, p_from timestamptz,
                                                p_to timestamptz) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE
        WHEN p_from IS NULL OR p_act IS NULL THEN NULL
        WHEN (SELECT max(xid) FROM callboard.draft_steps s
              WHERE s.tenant_id = (me).tenant_id AND s.draft_id = p_draft AND s.user_id = (me).user_id)
             < (SELECT max(xid) FROM (
                    (SELECT e.xid FROM callboard.booking_events e
                     WHERE e.tenant_id = (me).tenant_id AND e.actor_id = (me).user_id AND e.source <> 'sweep'
                     ORDER BY e.seq DESC LIMIT 1)
                    UNION ALL
                    (SELECT e.xid FROM callboard.record_events e
                     WHERE e.tenant_id = (me).tenant_id AND e.actor_id = (me).user_id
                     ORDER BY e.seq DESC LIMIT 1)) live)
            THEN 'not the last thing you did'
        WHEN NOT EXISTS (
            SELECT FROM callboard.draft_steps s
            LEFT JOIN callboard.bookings b ON b.tenant_id = s.tenant_id AND b.id = s.booking_id,
            LATERAL (VALUES (coalesce(s.before ->> 'start_time', b.start_time::text)::timestamptz,
                             coalesce(s.before ->> 'end_time', b.end_time::text)::timestamptz),
                            ((s.after ->> 'start_time')::timestamptz,
                             (s.after ->> 'end_time')::timestamptz)) w (at, until)
            WHERE s.tenant_id = (me).tenant_id AND s.draft_id = p_draft AND s.act_id = p_act
              AND w.at < p_to AND w.until > p_from)
            THEN 'not shown here' END
$$;
COMMENT ON FUNCTION callboard.draft_asks IS
    'Why one is asked before an act on a what-if board is taken back, in a few words; NULL: it is clear';
