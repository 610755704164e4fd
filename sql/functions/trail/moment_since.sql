-- "today", "yesterday", "mon" (the last one), "2026-11-24", "2026-11-24 14:00"; anything else: NULL.
CREATE OR REPLACE FUNCTION callboard.moment_since(p_text text) RETURNS timestamptz
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    weekday int := array_position('{mon,tue,wed,thu,fri,sat,sun}', left(lower(p_text), 3));
BEGIN
    IF weekday IS NOT NULL THEN
        RETURN (current_date - ((extract(isodow FROM current_date)::int - weekday + 7) % 7))::timestamptz;
    END IF;
    RETURN p_text::timestamptz;
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END $$;
COMMENT ON FUNCTION callboard.moment_since IS 'The moment that a person names as the beginning';
GRANT EXECUTE ON FUNCTION callboard.moment_since TO callboard_reader;
