CREATE OR REPLACE FUNCTION callboard.us(p_at timestamptz) RETURNS bigint
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
    SELECT (extract(epoch FROM p_at) * 1000000)::bigint
$$;
COMMENT ON FUNCTION callboard.us IS 'Microseconds since 1970 UTC: how times cross the wire to the board.';
GRANT EXECUTE ON FUNCTION callboard.us TO callboard_member, callboard_reports, callboard_reader;
