CREATE OR REPLACE FUNCTION callboard.turn_draft(me callboard.acting, p_draft uuid, p_act uuid, p_redo boolean)
RETURNS uuid[]
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    s callboard.draft_steps;
    target jsonb;
    ids uuid[] := '{}';
BEGIN
    FOR s IN UPDATE callboard.draft_steps x
             SET undone = NOT p_redo, turned = nullif(current_setting('app.act', true), '')::uuid,
                 xid = pg_current_xact_id()
             WHERE x.tenant_id = me.tenant_id AND x.draft_id = p_draft AND x.act_id = p_act RETURNING x.* LOOP
        target := CASE WHEN p_redo THEN s.after ELSE s.before END;
        PERFORM callboard.put_draft(me.tenant_id, p_draft, s.booking_id, target || jsonb_build_object('version',
            1 + greatest((s.after ->> 'version')::int, (s.before ->> 'version')::int, (
                SELECT (d.wanted ->> 'version')::int FROM callboard.draft_bookings d
                WHERE d.tenant_id = me.tenant_id AND d.draft_id = p_draft AND d.id = s.booking_id))));
        ids := ids || s.booking_id;
    END LOOP;
    RETURN ids;
END $$;
COMMENT ON FUNCTION callboard.turn_draft IS 'Takes an act on a what-if board back, or does it again';
