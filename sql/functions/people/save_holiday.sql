CREATE OR REPLACE FUNCTION callboard.save_holiday(p_old date, p_day date, p_name text) RETURNS callboard.saved
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
    p_name := callboard.plain(p_name);
    IF problem IS NOT NULL THEN
        RETURN ROW('not_allowed', problem, NULL, NULL)::callboard.saved;
    ELSIF p_day IS NULL OR NOT isfinite(p_day) THEN
        RETURN ROW('invalid', 'A holiday needs a day.', NULL, NULL)::callboard.saved;
    ELSIF NOT callboard.is_line(coalesce(p_name, ''), 0, 100) THEN
        RETURN ROW('invalid', 'The name is too long, or has signs in it that cannot be shown.',
                   NULL, NULL)::callboard.saved;
    END IF;
    SELECT * INTO t FROM callboard.tenants WHERE id = me.tenant_id FOR NO KEY UPDATE;
    IF p_old IS NOT NULL AND p_old <> ALL (t.holidays) THEN
        RETURN ROW('gone', 'There is no holiday on that day any more.', NULL, t.version)::callboard.saved;
    ELSIF p_day IS DISTINCT FROM p_old AND p_day = ANY (t.holidays) THEN
        RETURN ROW('invalid', 'There already is a holiday on that day.', NULL, t.version)::callboard.saved;
    END IF;
    UPDATE callboard.tenants x
    SET holidays = ARRAY(SELECT d FROM unnest(array_remove(t.holidays, p_old) || p_day) d ORDER BY d),
        holiday_names = (t.holiday_names - coalesce(to_char(p_old, 'YYYY-MM-DD'), ''))
                        || jsonb_build_object(to_char(p_day, 'YYYY-MM-DD'), coalesce(p_name, ''))
    WHERE x.id = me.tenant_id RETURNING * INTO t;
    RETURN ROW('done', NULL, NULL, t.version)::callboard.saved;
EXCEPTION WHEN check_violation THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    RETURN ROW('invalid', CASE broken WHEN 'tenants_holidays_are_few' THEN 'A thousand holidays are the most.'
                                      ELSE callboard.said(broken) END, NULL, NULL)::callboard.saved;
END $$;
COMMENT ON FUNCTION callboard.save_holiday IS
    'A new holiday (old day NULL), or another day or name for one. done, gone, invalid, not_allowed';
GRANT EXECUTE ON FUNCTION callboard.save_holiday TO callboard_member;
