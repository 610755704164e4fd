CREATE OR REPLACE FUNCTION callboard.hours_of(p_spans tstzmultirange) RETURNS numeric
LANGUAGE sql IMMUTABLE
AS $$
    SELECT (SELECT coalesce(round(sum(extract(epoch FROM upper(s) - lower(s))) / 3600, 2), 0) FROM unnest(p_spans) s)
$$;
COMMENT ON FUNCTION callboard.hours_of IS 'Hours in these spans';
GRANT EXECUTE ON FUNCTION callboard.hours_of TO callboard_reader;
