CREATE OR REPLACE FUNCTION callboard.is_zone(p_zone text) RETURNS boolean
LANGUAGE plpgsql STABLE STRICT
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Offsets such as "+3" and POSIX strings are accepted by PostgreSQL, but mean the opposite of what
    -- people expect; only names are taken.
    IF p_zone !~ '^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$' OR p_zone ~ '^[A-Za-z]+[+-]?[0-9]' THEN
        RETURN false;
    END IF;
    PERFORM now() AT TIME ZONE p_zone;
    RETURN true;
EXCEPTION WHEN invalid_parameter_value THEN
    RETURN false;
END $$;
COMMENT ON FUNCTION callboard.is_zone IS 'Does the server know a time zone by this name?';
GRANT EXECUTE ON FUNCTION callboard.is_zone TO callboard_member, callboard_reports;
