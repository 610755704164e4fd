CREATE OR REPLACE FUNCTION callboard.draft_turnable(me callboard.acting, p_draft uuid, p_act uuid, p_redo boolean)
RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT bool_and((d.wanted - '{version,updated_at}'::text[]) IS NOT DISTINCT FROM
                    (CASE WHEN p_redo THEN s.before ELSE s.after END - '{version,updated_at}'::text[]))
    FROM callboard.draft_steps s
    LEFT JOIN callboard.draft_bookings d
        ON d.tenant_id = s.tenant_id AND d.draft_id = s.draft_id AND d.id = s.booking_id
    WHERE s.tenant_id = me.tenant_id AND s.draft_id = p_draft AND s.act_id = p_act
$$;
COMMENT ON FUNCTION callboard.draft_turnable IS 'Nobody has changed since what an act on a what-if board left behind';
