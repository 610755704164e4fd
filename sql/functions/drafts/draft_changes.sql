-- All of a transaction is seen at once or not at all, so its number does for the number of each of its changes; below
-- zero, because those of the trail count up. What was taken back is told by what stands there since.
CREATE OR REPLACE FUNCTION callboard.draft_changes(p_tenant uuid, p_draft uuid, p_horizon xid8)
RETURNS TABLE (xid xid8, seq bigint, booking_id uuid, act text, act_id uuid, actor_id uuid, now callboard.bookings,
               was callboard.bookings)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.xid, -s.xid::text::bigint, s.booking_id,
           CASE WHEN s.undone THEN 'took back' ELSE CASE s.did WHEN 'pencil' THEN 'pencilled' WHEN 'hold' THEN 'held'
                WHEN 'changed' THEN 'edited' ELSE s.did END END,
           coalesce(s.turned, s.act_id), s.user_id,
           coalesce(jsonb_populate_record(b, CASE WHEN s.undone THEN s.before ELSE s.after END), b),
           coalesce(jsonb_populate_record(b, CASE WHEN s.undone THEN s.after ELSE s.before END), b)
    FROM (SELECT * FROM callboard.draft_steps x
          WHERE x.tenant_id = p_tenant AND x.draft_id = p_draft AND x.xid >= p_horizon
            AND p_draft IN (SELECT callboard.my_drafts())
          ORDER BY x.xid DESC, x.id DESC LIMIT 200) s
    LEFT JOIN callboard.bookings b ON b.tenant_id = p_tenant AND b.id = s.booking_id
$$;
COMMENT ON FUNCTION callboard.draft_changes IS
    'What was done on a what-if board since this transaction: how each booking stands there, and how it stood '
    '(NULL: it was not there)';
