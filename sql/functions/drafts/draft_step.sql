CREATE OR REPLACE FUNCTION callboard.draft_step(me callboard.acting, p_draft uuid, b callboard.bookings,
                                                wanted callboard.bookings, c jsonb) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    before jsonb := (SELECT d.wanted FROM callboard.draft_bookings d
                     WHERE d.tenant_id = me.tenant_id AND d.draft_id = p_draft AND d.id = wanted.id);
    made boolean := NOT EXISTS (SELECT FROM callboard.bookings WHERE tenant_id = me.tenant_id AND id = wanted.id);
    after jsonb;
BEGIN
    wanted.version := coalesce(b.version, 0) + 1;
    wanted.created_by := coalesce(b.created_by, wanted.created_by, me.user_id);
    wanted.created_at := coalesce(b.created_at, clock_timestamp());
    wanted.updated_at := clock_timestamp();
    IF wanted.status = 'hold' AND wanted.queued_at IS NULL AND wanted.lapses_at IS DISTINCT FROM b.lapses_at THEN
        wanted.lapses_at := 'infinity';
    END IF;
    after := CASE WHEN NOT (made AND wanted.status = 'cancelled') THEN to_jsonb(wanted) END;
    INSERT INTO callboard.draft_steps (tenant_id, draft_id, booking_id, act_id, user_id, did, before, after)
    VALUES (me.tenant_id, p_draft, wanted.id,
            coalesce(nullif(current_setting('app.act', true), '')::uuid, gen_random_uuid()), me.user_id,
            CASE c ->> 'do' WHEN 'book' THEN 'booked' WHEN 'move' THEN 'moved' WHEN 'release' THEN 'released'
                            WHEN 'split' THEN 'split' WHEN 'status' THEN wanted.status::text ELSE 'changed' END, before, after);
    PERFORM callboard.put_draft(me.tenant_id, p_draft, wanted.id, after);
END $$;
COMMENT ON FUNCTION callboard.draft_step IS 'One change on a what-if board, with what its undo needs';
