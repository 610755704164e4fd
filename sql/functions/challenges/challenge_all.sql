CREATE OR REPLACE FUNCTION callboard.challenge_all(me callboard.acting, p_targets callboard.bookings[],
                                                   p_option callboard.bookings) RETURNS SETOF callboard.answer
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    b callboard.bookings;
    deadline timestamptz := clock_timestamp() + (SELECT challenge_hours * interval '1 hour' FROM callboard.tenants
                                                 WHERE id = me.tenant_id);
BEGIN
    FOREACH b IN ARRAY p_targets LOOP
        CONTINUE WHEN callboard.challenge_problem(me, b) IS NOT NULL;
        INSERT INTO callboard.challenges (tenant_id, pencil_id, option_id, created_by, act_id, until)
        VALUES (me.tenant_id, b.id, p_option.id, me.user_id, nullif(current_setting('app.act', true), '')::uuid,
                deadline);
        PERFORM callboard.log_event(b, 'challenged', callboard.challenge_changes(NULL, deadline));
        RETURN NEXT callboard.answer('done', NULL, b);
    END LOOP;
    RETURN NEXT callboard.answer('done', NULL, p_option);
END $$;
COMMENT ON FUNCTION callboard.challenge_all IS 'Writes the challenges; the pencils, then the option';
