CREATE OR REPLACE FUNCTION callboard.challenge(p_id uuid, p_change jsonb) RETURNS SETOF callboard.answer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    refused text := callboard.refusal(me, false);
    b callboard.bookings;
    option callboard.bookings;
    answers callboard.answer[];
BEGIN
    IF refused IS NOT NULL THEN
        RETURN NEXT callboard.answer('not_allowed', refused, NULL);
        RETURN;
    END IF;
    PERFORM callboard.bulk_lock(me, coalesce(jsonb_build_array(p_change), '[]')
                                    || jsonb_build_array(jsonb_build_object('id', p_id)));
    RETURN QUERY SELECT * FROM callboard.is_challenged_by(me, current_setting('app.act', true));
    IF FOUND THEN
        RETURN;
    END IF;
    BEGIN
        IF p_change IS NOT NULL THEN
            answers := ARRAY(SELECT a FROM callboard.make_option(me, p_change) a);
            option := callboard.booking_of(me.tenant_id, (p_change ->> 'id')::uuid);
        END IF;
        b := callboard.booking_of(me.tenant_id, p_id);
        IF coalesce((answers[1]).outcome, 'done') = 'done' THEN
            answers := ARRAY(SELECT a FROM callboard.too_late(b, NULL) a);
        END IF;
        IF cardinality(answers) = 0 THEN
            answers := ARRAY(SELECT a FROM callboard.challenge_with(me, b,
                CASE WHEN p_change IS NULL THEN callboard.own_option(me, b) ELSE option END) a);
        END IF;
        IF (answers[1]).outcome <> 'done' THEN
            RAISE EXCEPTION USING ERRCODE = 'CB010'; -- the option too is not made then
        END IF;
    EXCEPTION WHEN SQLSTATE 'CB010' THEN NULL;
    END;
    RETURN QUERY SELECT a.* FROM unnest(answers) a;
END $$;
COMMENT ON FUNCTION callboard.challenge IS
    'Asks for a decision: on this pencil, or on all in the way of this option. done, gone, invalid, stale, not_allowed';
GRANT EXECUTE ON FUNCTION callboard.challenge TO callboard_member;
