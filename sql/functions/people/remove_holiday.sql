CREATE OR REPLACE FUNCTION callboard.remove_holiday(p_day date) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    problem text := callboard.refusal(me, true);
    answer callboard.saved;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('not_allowed', problem, NULL, NULL)::callboard.saved;
    END IF;
    UPDATE callboard.tenants t
    SET holidays = array_remove(t.holidays, p_day), holiday_names = t.holiday_names - to_char(p_day, 'YYYY-MM-DD')
    WHERE t.id = me.tenant_id AND p_day = ANY (t.holidays)
    RETURNING 'done', NULL, NULL::uuid, t.version INTO answer;
    IF answer.outcome IS NULL THEN
        RETURN ROW('gone', 'There is no holiday on that day.', NULL, NULL)::callboard.saved;
    END IF;
    RETURN answer;
END $$;
COMMENT ON FUNCTION callboard.remove_holiday IS 'The house is open on that day again. done, gone, not_allowed';
GRANT EXECUTE ON FUNCTION callboard.remove_holiday TO callboard_member;
