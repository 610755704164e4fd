CREATE OR REPLACE FUNCTION callboard.import_stranger(p_tenant uuid, p_what text, p_name text) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT coalesce((
        SELECT format('Several projects are called "%s"; write the code of one of them: %s.', p_name,
                      string_agg(p.code, ', ' ORDER BY p.code))
        FROM callboard.projects p
        WHERE p_what = 'project' AND p.tenant_id = p_tenant AND p.archived_at IS NULL
          AND p.name = callboard.plain(p_name)
        HAVING count(*) > 1), (
        SELECT format('There is no %s "%s", but "%s"; write the name as it is there.', p_what, p_name, t.name)
        FROM (SELECT a.name, a.created_at FROM callboard.artists a
              WHERE p_what = 'artist' AND a.tenant_id = p_tenant AND a.archived_at IS NULL
                AND a.folded = callboard.name_key(p_name) AND a.folded <> ''
              UNION ALL
              SELECT p.name, p.created_at FROM callboard.projects p
              WHERE p_what = 'project' AND p.tenant_id = p_tenant AND p.archived_at IS NULL
                AND callboard.name_key(p.name) = callboard.name_key(p_name)) t ORDER BY t.created_at LIMIT 1),
        format('There is no %s "%s"; with --create it is made.', p_what, p_name))
$$;
COMMENT ON FUNCTION callboard.import_stranger IS
    'Why a file''s name means nobody: whose name differs by case or accents only, who has it, too, or that there is none';
