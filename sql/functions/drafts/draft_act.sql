CREATE OR REPLACE FUNCTION callboard.draft_act(p_draft uuid, p_changes jsonb, p_write boolean)
RETURNS TABLE (change int, answer callboard.answer, drafted text)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    d callboard.drafts := callboard.draft_of(me, p_draft);
    refused callboard.saved := callboard.draft_refusal(me, d, false);
    done uuid[];
BEGIN
    IF refused.outcome IS NOT NULL THEN
        RETURN QUERY SELECT NULL::int, callboard.answer(refused.outcome, refused.message, NULL), NULL::text;
        RETURN;
    ELSIF (SELECT count(*) FROM callboard.draft_bookings x WHERE x.tenant_id = d.tenant_id AND x.draft_id = d.id)
          + jsonb_array_length(p_changes) > 500 THEN
        RETURN QUERY SELECT NULL::int, callboard.answer('invalid', 'A what-if board has at most 500 bookings.', NULL),
                            NULL::text;
        RETURN;
    END IF;
    done := ARRAY(SELECT s.booking_id FROM callboard.draft_steps s
                  WHERE s.tenant_id = d.tenant_id AND s.draft_id = d.id AND s.user_id = me.user_id
                    AND s.act_id = nullif(current_setting('app.act', true), '')::uuid ORDER BY s.id);
    IF cardinality(done) > 0 THEN -- sent twice, because the answer to the first was lost
        RETURN QUERY SELECT NULL::int, n.* FROM callboard.draft_now(d.tenant_id, d.id, done) n;
        RETURN;
    END IF;
    DELETE FROM callboard.draft_steps s
    WHERE p_write AND s.tenant_id = d.tenant_id AND s.draft_id = d.id AND s.user_id = me.user_id AND s.undone;
    RETURN QUERY SELECT * FROM callboard.draft_all(me, d.id, p_changes, p_write);
END $$;
COMMENT ON FUNCTION callboard.draft_act IS
    'Changes, as bulk() takes them, on a what-if board; nothing is in the way there';
GRANT EXECUTE ON FUNCTION callboard.draft_act TO callboard_member;
