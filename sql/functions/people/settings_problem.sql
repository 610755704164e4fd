CREATE OR REPLACE FUNCTION callboard.settings_problem(p_values jsonb) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    unknown text;
    wrong text;
BEGIN
    IF jsonb_typeof(p_values) IS DISTINCT FROM 'object' THEN
        RETURN 'Settings are an object of names and values.';
    END IF;
    SELECT string_agg(key, ', ') INTO unknown FROM jsonb_object_keys(p_values) key
    WHERE key NOT IN ('zone', 'currency', 'hold_minutes', 'promote', 'challenge_hours', 'challenge_outcome',
        'rest_hours', 'max_day_hours', 'max_days_in_row', 'day_start', 'day_end', 'holidays');
    IF p_values ? 'holidays' AND jsonb_typeof(p_values -> 'holidays') <> 'array' THEN
        RETURN 'Holidays are a list of days like 2026-12-25.';
    END IF;
    SELECT day::text INTO wrong FROM jsonb_array_elements(p_values -> 'holidays') day
    WHERE callboard.day_of(CASE jsonb_typeof(day) WHEN 'string' THEN day #>> '{}' END) IS NULL LIMIT 1;
    RETURN CASE WHEN wrong IS NOT NULL THEN 'Holidays are days like 2026-12-25; ' || wrong || ' is none.'
                WHEN unknown IS NOT NULL THEN 'There is no setting ' || unknown || '.'
                WHEN p_values ? 'zone' THEN callboard.zone_problem(p_values ->> 'zone') END;
END $$;
COMMENT ON FUNCTION callboard.settings_problem IS 'What is wrong with the names of these settings; NULL: nothing';
