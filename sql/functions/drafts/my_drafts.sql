-- Under the policies of both tables the one would ask the other and that the first again.
CREATE OR REPLACE FUNCTION callboard.my_drafts() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning AS $$
    SELECT d.id FROM callboard.drafts d
    WHERE d.tenant_id = (SELECT callboard.current_tenant()) AND d.owner = (SELECT callboard.current_member())
    UNION
    SELECT m.draft_id FROM callboard.draft_members m
    WHERE m.tenant_id = (SELECT callboard.current_tenant()) AND m.user_id = (SELECT callboard.current_member())
$$;
COMMENT ON FUNCTION callboard.my_drafts IS
    'The what-if boards that one may open: one''s own, and those that are shared with one';
GRANT EXECUTE ON FUNCTION callboard.my_drafts TO callboard_member, callboard_reader;
