CREATE OR REPLACE FUNCTION callboard.doctor_age(p_seconds float8) RETURNS text
LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN p_seconds IS NULL THEN 'never'
                WHEN p_seconds < 120 THEN round(p_seconds) || ' s'
                WHEN p_seconds < 7200 THEN round(p_seconds / 60) || ' min'
                WHEN p_seconds < 172800 THEN round(p_seconds / 3600) || ' h'
                ELSE round(p_seconds / 86400) || ' days' END
$$;
COMMENT ON FUNCTION callboard.doctor_age IS 'An age as people say it: 40 s, 12 min, 3 h, 5 days';
GRANT EXECUTE ON FUNCTION callboard.doctor_age TO callboard_watcher;
