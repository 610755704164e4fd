CREATE OR REPLACE FUNCTION callboard.read_removed_artists()
RETURNS TABLE (id uuid, name text, department text, removed timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT id, name, department, archived_at FROM callboard.artists
    WHERE archived_at IS NOT NULL ORDER BY archived_at DESC, name;
END $$;
COMMENT ON FUNCTION callboard.read_removed_artists IS 'Artists who were removed, the last one first';
GRANT EXECUTE ON FUNCTION callboard.read_removed_artists TO callboard_member, callboard_reports;
