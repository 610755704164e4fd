CREATE OR REPLACE FUNCTION callboard.read_holidays()
RETURNS TABLE (day date, name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT h.day, coalesce(t.holiday_names ->> to_char(h.day, 'YYYY-MM-DD'), '')
    FROM callboard.tenants t, unnest(t.holidays) h (day)
    ORDER BY h.day;
END $$;
COMMENT ON FUNCTION callboard.read_holidays IS 'The public holidays of the tenant, by day';
GRANT EXECUTE ON FUNCTION callboard.read_holidays TO callboard_member, callboard_reports;
