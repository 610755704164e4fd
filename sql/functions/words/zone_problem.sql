-- By its name as the zone's file is called, on this machine and on those of the boards: PostgreSQL takes a name in any
-- case, and abbreviations such as BST, which no board can load.
CREATE OR REPLACE FUNCTION callboard.zone_problem(p_zone text) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    meant text := (SELECT z.name FROM pg_timezone_names z
                   WHERE lower(z.name) = lower(btrim(p_zone)) AND z.name NOT IN ('localtime', 'posixrules') LIMIT 1);
BEGIN
    RETURN CASE
        WHEN meant = p_zone AND callboard.is_zone(p_zone) THEN NULL
        WHEN callboard.is_zone(meant) THEN format('There is no time zone "%s", but "%s".', p_zone, meant)
        ELSE format('There is no time zone "%s".', p_zone) END;
END $$;
COMMENT ON FUNCTION callboard.zone_problem IS 'Why a zone is not taken as a tenant''s; NULL: it is';
