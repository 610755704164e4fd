-- Codes that differ by case or accents only are one code, and a code goes before a name; names are compared as plain()
-- has them, and one that several projects have means none of them. The code of a project that only has a name: its letters and digits, numbered if another has it.
CREATE OR REPLACE FUNCTION callboard.import_project(p_tenant uuid, p_word text, p_create boolean) RETURNS uuid
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    plain text := callboard.plain(p_word);
    key text := callboard.name_key(p_word);
    found uuid;
    base text;
    made text;
BEGIN
    SELECT id INTO found FROM callboard.projects
    WHERE tenant_id = p_tenant AND archived_at IS NULL AND folded = key AND folded <> '';
    IF found IS NULL THEN
        SELECT min(id::text)::uuid INTO found FROM callboard.projects
        WHERE tenant_id = p_tenant AND archived_at IS NULL AND name = plain HAVING count(*) = 1;
    END IF;
    IF found IS NULL AND p_create AND callboard.is_line(plain, 1, 150)
       AND NOT EXISTS (SELECT FROM callboard.projects p WHERE p.tenant_id = p_tenant AND p.archived_at IS NULL
                       AND callboard.name_key(p.name) = key) THEN
        base := coalesce(nullif(upper(left(regexp_replace(plain, '[^[:alnum:]]+', '', 'g'), 12)), ''), 'P');
        made := base;
        FOR n IN 2 .. 10000 LOOP
            EXIT WHEN NOT EXISTS (SELECT FROM callboard.projects p WHERE p.tenant_id = p_tenant
                                  AND p.archived_at IS NULL AND p.folded = callboard.name_key(made) AND p.folded <> '');
            made := base || n;
        END LOOP;
        INSERT INTO callboard.projects (tenant_id, id, code, name)
        VALUES (p_tenant, gen_random_uuid(), made, plain) ON CONFLICT DO NOTHING RETURNING id INTO found;
        IF found IS NULL THEN -- somebody else has just made this one
            SELECT id INTO found FROM callboard.projects
            WHERE tenant_id = p_tenant AND archived_at IS NULL AND name = plain LIMIT 1;
        END IF;
    END IF;
    RETURN found;
END $$;
COMMENT ON FUNCTION callboard.import_project IS
    'A project by code or exact name, made if wanted; NULL: none, see import_stranger()';
