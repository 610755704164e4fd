CREATE OR REPLACE FUNCTION callboard.draft_undo(p_draft uuid, p_redo boolean, p_before bigint, p_act uuid DEFAULT NULL,
                                                p_from timestamptz DEFAULT NULL, p_to timestamptz DEFAULT NULL)
RETURNS TABLE (answer callboard.answer, drafted text, step callboard.draft_steps, steps int)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    d callboard.drafts := callboard.draft_of(me, p_draft);
    refused callboard.saved := callboard.draft_refusal(me, d, false);
    newest callboard.draft_steps;
    ids uuid[];
    asks text;
BEGIN
    SELECT * INTO newest FROM callboard.draft_steps s
    WHERE s.tenant_id = d.tenant_id AND s.draft_id = d.id AND s.user_id = me.user_id AND s.undone = p_redo
      AND s.id < coalesce(p_before, 9223372036854775807) AND (p_act IS NULL OR s.act_id = p_act)
    ORDER BY CASE WHEN p_redo THEN s.id ELSE -s.id END LIMIT 1;
    IF refused.outcome IS NULL AND newest.id IS NULL THEN
        refused := ROW('gone', CASE WHEN p_redo THEN 'There is nothing to do again on this what-if board.'
                                    ELSE 'There is nothing to take back on this what-if board.' END, NULL, NULL);
    ELSIF refused.outcome IS NULL AND NOT callboard.draft_turnable(me, d.id, newest.act_id, p_redo) THEN
        refused := ROW('stale', 'Somebody has changed that on this what-if board since.', NULL, NULL);
    END IF;
    asks := CASE WHEN p_act IS NULL AND refused.outcome IS NULL
                 THEN callboard.draft_asks(me, d.id, newest.act_id, p_from, p_to) END;
    IF asks IS NOT NULL THEN
        refused := ROW('asks', asks, NULL, NULL);
    END IF;
    IF refused.outcome IS NOT NULL THEN
        RETURN QUERY SELECT callboard.answer(refused.outcome, refused.message, NULL), NULL::text, newest,
            (SELECT count(*) FROM callboard.draft_steps s
             WHERE s.tenant_id = d.tenant_id AND s.draft_id = d.id AND s.act_id = newest.act_id)::int;
        RETURN;
    END IF;
    ids := callboard.turn_draft(me, d.id, newest.act_id, p_redo);
    RETURN QUERY SELECT n.*, newest, cardinality(ids) FROM callboard.draft_now(d.tenant_id, d.id, ids) n;
END $$;
COMMENT ON FUNCTION callboard.draft_undo IS
    'Takes back one''s newest act on a what-if board, or does again what was taken back last. p_from: asks first where '
    'it is not the last thing one did, or lies outside [p_from, p_to); p_act: that one, without a question';
GRANT EXECUTE ON FUNCTION callboard.draft_undo TO callboard_member;
