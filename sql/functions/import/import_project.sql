-- The code of a project that only has a name: its letters and digits, numbered if another has it.
CREATE OR REPLACE FUNCTION callboard.import_project(p_tenant uuid, p_word text, p_create boolean) RETURNS uuid
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found uuid;
    base text := coalesce(nullif(upper(left(regexp_replace(p_word, '[^[:alnum:]]+', '', 'g'), 12)), ''), 'P');
BEGIN
    SELECT id INTO found FROM callboard.projects
    WHERE tenant_id = p_tenant AND archived_at IS NULL AND p_word IN (code, name)
    ORDER BY code = p_word DESC, code LIMIT 1;
    IF found IS NULL AND p_create AND callboard.is_line(p_word, 1, 150) THEN
        INSERT INTO callboard.projects (tenant_id, id, code, name)
        SELECT p_tenant, gen_random_uuid(), code, p_word
        FROM (SELECT base || CASE n WHEN 1 THEN '' ELSE n::text END AS code, n FROM generate_series(1, 10000) n) c
        WHERE NOT EXISTS (SELECT FROM callboard.projects p
                          WHERE p.tenant_id = p_tenant AND p.code = c.code AND p.archived_at IS NULL)
        ORDER BY n LIMIT 1
        RETURNING id INTO found;
    END IF;
    RETURN found;
END $$;
COMMENT ON FUNCTION callboard.import_project IS 'A project by exact code or name, made if wanted; NULL: none';
