CREATE OR REPLACE FUNCTION callboard.import_artist(p_tenant uuid, p_name text, p_create boolean) RETURNS uuid
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found uuid;
BEGIN
    SELECT id INTO found FROM callboard.artists
    WHERE tenant_id = p_tenant AND name = p_name AND archived_at IS NULL;
    IF found IS NULL AND p_create AND callboard.is_line(p_name, 1, 100) THEN
        INSERT INTO callboard.artists (tenant_id, id, name) VALUES (p_tenant, gen_random_uuid(), p_name)
        RETURNING id INTO found;
    END IF;
    RETURN found;
END $$;
COMMENT ON FUNCTION callboard.import_artist IS 'An artist by exact name, made if wanted; NULL: none';
