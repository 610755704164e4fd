CREATE OR REPLACE FUNCTION callboard.read_artists(p_at timestamptz)
RETURNS TABLE (id uuid, name text, department text, email text, phone text, notes text, portfolio_url text, bio text,
               skills text[], rate numeric, schedule text, version int)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    seen boolean := callboard.sees_private();
BEGIN
    IF p_at IS NULL THEN
        RETURN QUERY
        SELECT id, name, department, email, phone, notes, portfolio_url, bio, skills, CASE WHEN seen THEN rate END,
               working_pattern::text, version
        FROM callboard.artists WHERE archived_at IS NULL ORDER BY department, name, id;
    ELSE
        RETURN QUERY
        SELECT id, name, department, email, phone, notes, portfolio_url, bio, skills, CASE WHEN seen THEN rate END,
               working_pattern::text, version
        FROM callboard.artists_then(p_at) ORDER BY department, name, id;
    END IF;
END $$;
COMMENT ON FUNCTION callboard.read_artists IS
    'The artists on the board at an instant, as they were then, NULL: now, in its order; rates not for viewers';
GRANT EXECUTE ON FUNCTION callboard.read_artists TO callboard_member, callboard_reports;
