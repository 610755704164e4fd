-- "today", "yesterday", "mon" (the last one), "2026-11-24", "2026-11-24 14:00", with an offset or without; anything else:
-- NULL.
CREATE OR REPLACE FUNCTION callboard.moment_since(p_text text) RETURNS timestamptz
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET datestyle = 'ISO, YMD' AS $$
DECLARE
    word text := lower(p_text);
    weekday int;
BEGIN
    SELECT n INTO weekday FROM unnest('{monday,tuesday,wednesday,thursday,friday,saturday,sunday}'::text[])
        WITH ORDINALITY d (name, n) WHERE length(word) >= 3 AND starts_with(name, word);
    RETURN CASE
        WHEN word = 'today' THEN current_date
        WHEN word = 'yesterday' THEN current_date - 1
        WHEN weekday IS NOT NULL THEN current_date - (extract(isodow FROM current_date)::int - weekday + 7) % 7
        WHEN word ~ '^\d{4}-\d\d-\d\d([t ]\d\d:\d\d(:\d\d(\.\d+)?)?(z|[+-]\d\d(:?\d\d)?)?)?$' THEN word::timestamptz END;
EXCEPTION WHEN data_exception THEN
    RETURN NULL;
END $$;
COMMENT ON FUNCTION callboard.moment_since IS 'The moment that a person names as the beginning';
GRANT EXECUTE ON FUNCTION callboard.moment_since TO callboard_reader;
