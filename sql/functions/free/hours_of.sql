CREATE OR REPLACE FUNCTION callboard.hours_of(p_us numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT round(p_us / 3600000000, 2)
$$;
COMMENT ON FUNCTION callboard.hours_of IS 'So many microseconds as hours, as they are shown';
GRANT EXECUTE ON FUNCTION callboard.hours_of TO callboard_reader;
