CREATE OR REPLACE FUNCTION callboard.read_draft_members()
RETURNS TABLE (draft_id uuid, user_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY SELECT draft_id, user_id FROM callboard.draft_members;
END $$;
COMMENT ON FUNCTION callboard.read_draft_members IS
    'With whom the what-if boards are shared that one may open, a row for each';
GRANT EXECUTE ON FUNCTION callboard.read_draft_members TO callboard_member;
