-- Public holidays have names. The days themselves stay where they were, in tenants.holidays; a day without a name
-- is a holiday as well.
SET LOCAL ROLE callboard_owner;

ALTER TABLE callboard.tenants ADD COLUMN holiday_names jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN callboard.tenants.holiday_names IS 'Names of holidays by their day: {"2026-12-25": "Christmas Day"}';

CREATE FUNCTION callboard.save_holiday(p_old date, p_day date, p_name text) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me callboard.acting := callboard.begin_write();
    problem text := callboard.refusal(me, true);
    t callboard.tenants;
    broken text;
BEGIN
    IF problem IS NOT NULL THEN
        RETURN ROW('not_allowed', problem, NULL, NULL)::callboard.saved;
    ELSIF p_day IS NULL OR NOT isfinite(p_day) THEN
        RETURN ROW('invalid', 'A holiday needs a day.', NULL, NULL)::callboard.saved;
    ELSIF NOT callboard.is_line(coalesce(p_name, ''), 0, 100) THEN
        RETURN ROW('invalid', 'The name is too long, or has signs in it that cannot be shown.', NULL, NULL)::callboard.saved;
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

CREATE FUNCTION callboard.remove_holiday(p_day date) RETURNS callboard.saved
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
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

-- On a holiday no pattern works; who has none is available then as well. All that asks about working hours asks here.
CREATE OR REPLACE FUNCTION callboard.work_spans(p_pattern int4multirange, p_zone text, p_from timestamptz, p_to timestamptz)
RETURNS tstzmultirange
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN p_pattern IS NULL THEN tstzmultirange(tstzrange(p_from, p_to)) ELSE coalesce(
        (SELECT range_agg(tstzrange(s.lo, greatest(s.lo, s.hi)))
         FROM generate_series((p_from AT TIME ZONE p_zone)::date::timestamp,
                              (p_to AT TIME ZONE p_zone)::date::timestamp, interval '1 day') day,
              LATERAL (SELECT (extract(isodow FROM day)::int - 1) * 1440 AS monday) w,
              unnest(p_pattern * int4multirange(int4range(w.monday, w.monday + 1440))) span,
              LATERAL (SELECT (day + (lower(span) - w.monday) * interval '1 minute') AT TIME ZONE p_zone AS lo,
                              (day + (upper(span) - w.monday) * interval '1 minute') AT TIME ZONE p_zone AS hi) s
         WHERE day::date <> ALL (coalesce((SELECT t.holidays FROM callboard.tenants t
                                           WHERE t.id = callboard.current_tenant()), '{}'))),
        '{}') * tstzmultirange(tstzrange(p_from, p_to)) END
$$;
COMMENT ON FUNCTION callboard.work_spans IS
    'When a pattern works within [from, to), holidays of the current tenant aside; no pattern: all along';

GRANT EXECUTE ON FUNCTION callboard.save_holiday, callboard.remove_holiday TO callboard_member;

RESET ROLE;
