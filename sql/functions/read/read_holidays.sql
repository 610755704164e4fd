CREATE OR REPLACE FUNCTION callboard.read_holidays(p_at timestamptz)
RETURNS TABLE (day date, name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    IF p_at IS NOT NULL THEN
        RETURN QUERY SELECT h.day, h.name FROM callboard.holidays_then(p_at) h ORDER BY h.day;
        RETURN;
    END IF;
    RETURN QUERY
    SELECT h.day, coalesce(t.holiday_names ->> to_char(h.day, 'YYYY-MM-DD'), '')
    FROM callboard.tenants t, unnest(t.holidays) h (day)
    ORDER BY h.day;
END $$;
COMMENT ON FUNCTION callboard.read_holidays IS
    'The public holidays of the tenant, by day, as they were at an instant, NULL: as they are';
GRANT EXECUTE ON FUNCTION callboard.read_holidays TO callboard_member, callboard_reports;
