CREATE OR REPLACE FUNCTION callboard.projects_then(p_at timestamptz) RETURNS SETOF callboard.projects
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY
    WITH changed AS MATERIALIZED (SELECT * FROM callboard.records_then('project', p_at))
    SELECT p.* FROM callboard.projects p
    WHERE p.id NOT IN (SELECT c.id FROM changed c)
      AND p.created_at <= p_at AND (p.archived_at IS NULL OR p.archived_at > p_at)
    UNION ALL
    SELECT w.* FROM changed c JOIN callboard.projects p ON p.id = c.id, jsonb_populate_record(p, c.was) w
    WHERE w.name IS NOT NULL AND w.created_at <= p_at AND (w.archived_at IS NULL OR w.archived_at > p_at);
END $$;
COMMENT ON FUNCTION callboard.projects_then IS
    'The projects there were at an instant, with the codes and names they had; for the readers';
GRANT EXECUTE ON FUNCTION callboard.projects_then TO callboard_reader;
