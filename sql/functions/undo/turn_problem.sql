CREATE OR REPLACE FUNCTION callboard.turn_problem(me callboard.acting, p_act uuid, p_turns callboard.record_turn[])
RETURNS callboard.answer
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    refused text := callboard.refusal(me, EXISTS (SELECT FROM unnest(p_turns) t WHERE t.kind <> 'time_off')
                                           OR callboard.has_opened_past(me.tenant_id, p_act));
    turn callboard.record_turn;
BEGIN
    SELECT * INTO turn FROM unnest(p_turns) t WHERE t.moved_on IS NOT NULL ORDER BY t.kind, t.id LIMIT 1;
    RETURN CASE WHEN refused IS NOT NULL THEN callboard.answer('not_allowed', refused, NULL)
                WHEN turn.kind IS NOT NULL
                THEN callboard.answer('stale', callboard.moved_on_words(me, turn) || '.', NULL) END;
END $$;
COMMENT ON FUNCTION callboard.turn_problem IS 'Why records do not become what they were; NULL: they may';
