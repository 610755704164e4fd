-- Not STRICT and by UTC's clocks, so that it is inlined, as us() is.
CREATE OR REPLACE FUNCTION callboard.at(p_us bigint) RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT CASE WHEN p_us BETWEEN -62135596800000000 AND 253402300799000000 -- the years 1 to 9999
            THEN (timestamp '1970-01-01 00:00:00' + p_us * interval '1 microsecond') AT TIME ZONE 'UTC' END
$$;
COMMENT ON FUNCTION callboard.at IS 'The moment of so many microseconds since 1970; NULL outside the years 1-9999.';
GRANT EXECUTE ON FUNCTION callboard.at TO callboard_member, callboard_reports, callboard_reader;
