CREATE OR REPLACE FUNCTION callboard.project_words(p_tenant uuid, p_project uuid) RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT coalesce((SELECT p.code FROM callboard.projects p WHERE p.tenant_id = p_tenant AND p.id = p_project), 'none')
$$;
COMMENT ON FUNCTION callboard.project_words IS 'A project''s code, also of one that was removed; none';
GRANT EXECUTE ON FUNCTION callboard.project_words TO callboard_reader;
