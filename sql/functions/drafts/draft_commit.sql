CREATE OR REPLACE FUNCTION callboard.draft_commit(p_draft uuid) RETURNS TABLE (change int, answer callboard.answer)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    d callboard.drafts := callboard.draft_of(me, p_draft);
    refused callboard.saved := callboard.draft_refusal(me, d, true);
    changes jsonb := (
        SELECT jsonb_agg(callboard.draft_change(b, w, x.base_version) ORDER BY (w).start_time, (w).id)
        FROM callboard.draft_bookings x
        CROSS JOIN LATERAL (SELECT callboard.drafted(x) AS w OFFSET 0) y
        LEFT JOIN callboard.bookings b ON b.tenant_id = x.tenant_id AND b.id = x.id
        WHERE x.tenant_id = d.tenant_id AND x.draft_id = d.id);
    numbers int[];
    answers callboard.answer[];
BEGIN
    IF refused.outcome IS NULL AND changes IS NULL THEN
        refused := ROW('invalid', format('Nothing is drafted on "%s".', d.name), NULL, NULL);
    END IF;
    IF refused.outcome IS NOT NULL THEN
        RETURN QUERY SELECT NULL::int, callboard.answer(refused.outcome, refused.message, NULL);
        RETURN;
    END IF;
    PERFORM callboard.bulk_lock(me, changes);
    SELECT array_agg(a.change), array_agg(a.answer) INTO numbers, answers FROM callboard.bulk_all(me, changes, true) a;
    IF NOT EXISTS (SELECT FROM unnest(answers) a WHERE a.outcome <> 'done') AND cardinality(answers) > 0 THEN
        PERFORM callboard.clear_draft(d.tenant_id, d.id);
    END IF;
    RETURN QUERY SELECT numbers[i], answers[i] FROM generate_subscripts(answers, 1) i;
END $$;
COMMENT ON FUNCTION callboard.draft_commit IS
    'Writes a what-if board into the live one as one act and closes it; or nothing, and what was refused, '
    'by draft_rows()'' order';
GRANT EXECUTE ON FUNCTION callboard.draft_commit TO callboard_member;
