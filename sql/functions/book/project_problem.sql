CREATE OR REPLACE FUNCTION callboard.project_problem(p_tenant uuid, p_project uuid) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    p callboard.projects;
BEGIN
    IF p_project IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT * INTO p FROM callboard.projects WHERE tenant_id = p_tenant AND id = p_project;
    RETURN CASE WHEN p.id IS NULL THEN 'There is no such project.'
                WHEN p.archived_at IS NOT NULL THEN 'The project ' || p.code || ' has been removed.' END;
END $$;
COMMENT ON FUNCTION callboard.project_problem IS 'Why this project cannot be booked on; NULL: can';
