CREATE OR REPLACE FUNCTION callboard.artist_problem(p_tenant uuid, p_artist uuid) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    a callboard.artists;
BEGIN
    SELECT * INTO a FROM callboard.artists WHERE tenant_id = p_tenant AND id = p_artist;
    RETURN CASE WHEN a.id IS NULL THEN 'There is no such artist.'
                WHEN a.archived_at IS NOT NULL THEN a.name || ' has been removed.' END;
END $$;
COMMENT ON FUNCTION callboard.artist_problem IS 'Why this artist cannot be booked; NULL: can';
