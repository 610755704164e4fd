-- PostgreSQL reads more as a day than a person writes: infinity, epoch, now, J2461000, and 1/2/2026 by a setting.
CREATE OR REPLACE FUNCTION callboard.day_of(p_text text) RETURNS date
LANGUAGE plpgsql IMMUTABLE STRICT
SET search_path = pg_catalog, pg_temp
SET datestyle = 'ISO, YMD' AS $$
BEGIN
    RETURN CASE WHEN p_text ~ '^\d{4}-\d\d-\d\d$' THEN p_text::date END;
EXCEPTION WHEN data_exception THEN
    RETURN NULL;
END $$;
COMMENT ON FUNCTION callboard.day_of IS 'The day of 2026-11-24; NULL: it is none, or not written so';
GRANT EXECUTE ON FUNCTION callboard.day_of TO callboard_reader;
