CREATE OR REPLACE FUNCTION callboard.read_members()
RETURNS TABLE (user_id uuid, name text, login text, role text, removed boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT user_id, name, login, role, archived_at IS NOT NULL FROM callboard.members ORDER BY name, user_id;
END $$;
COMMENT ON FUNCTION callboard.read_members IS 'The members, removed ones too: old bookings name them';
GRANT EXECUTE ON FUNCTION callboard.read_members TO callboard_member, callboard_reports;
