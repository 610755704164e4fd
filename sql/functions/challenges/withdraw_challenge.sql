CREATE OR REPLACE FUNCTION callboard.withdraw_challenge(p_id uuid) RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    b callboard.bookings;
    c callboard.challenges;
    found_any boolean := false;
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    END IF;
    b := callboard.take(me.tenant_id, p_id, NULL);
    FOR c IN SELECT * FROM callboard.challenges x
             WHERE x.tenant_id = me.tenant_id AND p_id IN (x.pencil_id, x.option_id) AND x.created_by = me.user_id
               AND x.ended IS NULL ORDER BY x.id FOR NO KEY UPDATE LOOP
        found_any := true;
        RETURN NEXT callboard.answer('done', NULL, callboard.end_challenge(c));
    END LOOP;
    IF NOT found_any THEN
        c := callboard.challenge_of(me.tenant_id, p_id);
        RETURN NEXT callboard.answer('gone', CASE WHEN c.id IS NULL THEN 'There is no challenge to withdraw.'
            ELSE 'Only ' || callboard.name_of(me.tenant_id, c.created_by) || ' can withdraw that challenge.' END, NULL);
    END IF;
END $$;
COMMENT ON FUNCTION callboard.withdraw_challenge IS
    'Withdraws one''s own challenges of this pencil, or with this option. done, gone, not_allowed';
GRANT EXECUTE ON FUNCTION callboard.withdraw_challenge TO callboard_member;
