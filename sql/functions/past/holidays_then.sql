CREATE OR REPLACE FUNCTION callboard.holidays_then(p_at timestamptz) RETURNS TABLE (day date, name text)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    was jsonb := (SELECT t.was FROM callboard.records_then('settings', p_at) t);
BEGIN
    RETURN QUERY
    SELECT h.day, coalesce(t.holiday_names ->> to_char(h.day, 'YYYY-MM-DD'), '')
    FROM callboard.tenants t, unnest(t.holidays) h (day) WHERE was IS NULL
    UNION ALL
    SELECT substr(f.key, 9)::date, f.value #>> '{}' FROM jsonb_each(was) f
    WHERE f.key LIKE 'holiday %' AND f.value <> 'null';
END $$;
COMMENT ON FUNCTION callboard.holidays_then IS 'The public holidays as they were at an instant; for the readers';
GRANT EXECUTE ON FUNCTION callboard.holidays_then TO callboard_reader;
