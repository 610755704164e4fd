CREATE OR REPLACE FUNCTION callboard.save_settings(p_values jsonb) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    problem text := callboard.refusal(me, true);
    t callboard.tenants;
    broken text;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('not_allowed', problem, NULL, NULL)::callboard.saved;
    END IF;
    problem := callboard.settings_problem(p_values);
    IF problem IS NOT NULL THEN
        RETURN ROW('invalid', problem, NULL, NULL)::callboard.saved;
    END IF;
    SELECT * INTO t FROM callboard.tenants WHERE id = me.tenant_id FOR NO KEY UPDATE;
    t := jsonb_populate_record(t, p_values); -- the names were checked: neither id nor name is among them
    t.holidays := ARRAY(SELECT DISTINCT d FROM unnest(t.holidays) d ORDER BY d);
    UPDATE callboard.tenants SET zone = t.zone, currency = t.currency, hold_minutes = t.hold_minutes,
        promote = t.promote, challenge_hours = t.challenge_hours, challenge_outcome = t.challenge_outcome,
        rest_hours = t.rest_hours, max_day_hours = t.max_day_hours, max_days_in_row = t.max_days_in_row,
        day_start = t.day_start, day_end = t.day_end, holidays = t.holidays
    WHERE id = me.tenant_id RETURNING * INTO t;
    RETURN ROW('done', NULL, t.id, t.version)::callboard.saved;
EXCEPTION
    WHEN check_violation THEN
        GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
        RETURN ROW('invalid', callboard.said(broken), NULL, NULL)::callboard.saved;
    WHEN not_null_violation OR invalid_text_representation OR datetime_field_overflow
         OR numeric_value_out_of_range OR invalid_datetime_format THEN
        RETURN ROW('invalid', 'This is not the kind of value that is wanted: '
                   || (SELECT string_agg(key || ' = ' || value, ', ') FROM jsonb_each_text(p_values)) || '.',
                   NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_settings IS 'Changes the named settings of the current tenant';
GRANT EXECUTE ON FUNCTION callboard.save_settings TO callboard_member;
