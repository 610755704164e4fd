CREATE OR REPLACE FUNCTION callboard.read_projects(p_at timestamptz)
RETURNS TABLE (id uuid, code text, name text, client text, colour text, state text, version int)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    IF p_at IS NULL THEN
        RETURN QUERY
        SELECT id, code, name, client, colour, state, version FROM callboard.projects WHERE archived_at IS NULL
        ORDER BY code, id;
    ELSE
        RETURN QUERY
        SELECT id, code, name, client, colour, state, version FROM callboard.projects_then(p_at) ORDER BY code, id;
    END IF;
END $$;
COMMENT ON FUNCTION callboard.read_projects IS
    'The projects there were at an instant, as they were then, NULL: there are, by code';
GRANT EXECUTE ON FUNCTION callboard.read_projects TO callboard_member, callboard_reports;
