-- The name as plain() has it, and no other: there is nobody to ask whom a similar name means. One that differs from
-- somebody's by case or accents only is not made either.
CREATE OR REPLACE FUNCTION callboard.import_artist(p_tenant uuid, p_name text, p_create boolean) RETURNS uuid
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    plain text := callboard.plain(p_name);
    found uuid;
BEGIN
    SELECT id INTO found FROM callboard.artists
    WHERE tenant_id = p_tenant AND name = plain AND archived_at IS NULL;
    IF found IS NULL AND p_create AND callboard.is_line(plain, 1, 100) THEN
        PERFORM set_config('app.another', '', true);
        INSERT INTO callboard.artists (tenant_id, id, name) VALUES (p_tenant, gen_random_uuid(), plain)
        ON CONFLICT DO NOTHING RETURNING id INTO found;
        IF found IS NULL THEN -- a twin, or somebody else has just made this one
            SELECT id INTO found FROM callboard.artists
            WHERE tenant_id = p_tenant AND name = plain AND archived_at IS NULL;
        END IF;
    END IF;
    RETURN found;
END $$;
COMMENT ON FUNCTION callboard.import_artist IS
    'An artist by exact name, made if wanted; NULL: none, see import_stranger()';
