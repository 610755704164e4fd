CREATE OR REPLACE FUNCTION callboard.length_of(p_spans tstzmultirange) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT (SELECT coalesce(sum(extract(epoch FROM upper(s) - lower(s))), 0) * 1000000 FROM unnest(p_spans) s)::bigint
$$;
COMMENT ON FUNCTION callboard.length_of IS 'Microseconds in these spans';
GRANT EXECUTE ON FUNCTION callboard.length_of TO callboard_reader;
