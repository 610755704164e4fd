-- At UTC's clocks, because extract() of a moment is not IMMUTABLE, and what does not keep its own promise is not inlined:
-- each call of each row would be a query of its own.
CREATE OR REPLACE FUNCTION callboard.us(p_at timestamptz) RETURNS bigint
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
    SELECT (extract(epoch FROM p_at AT TIME ZONE 'UTC') * 1000000)::bigint
$$;
COMMENT ON FUNCTION callboard.us IS 'Microseconds since 1970 UTC: how times cross the wire to the board.';
GRANT EXECUTE ON FUNCTION callboard.us TO callboard_member, callboard_reports, callboard_reader;
