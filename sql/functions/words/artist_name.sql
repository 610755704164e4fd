CREATE OR REPLACE FUNCTION callboard.artist_name(p_tenant uuid, p_artist uuid) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT (SELECT a.name FROM callboard.artists a WHERE a.tenant_id = p_tenant AND a.id = p_artist)
$$;
COMMENT ON FUNCTION callboard.artist_name IS 'Also of one who was removed';
GRANT EXECUTE ON FUNCTION callboard.artist_name TO callboard_reader;
