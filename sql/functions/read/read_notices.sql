CREATE OR REPLACE FUNCTION callboard.read_notices()
RETURNS TABLE (user_id uuid, name text, email text, wanted text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    me uuid := callboard.current_member();
    everybody boolean := EXISTS (SELECT FROM callboard.members m WHERE m.user_id = me AND m.role = 'admin');
BEGIN
    RETURN QUERY
    SELECT n.user_id, m.name, n.email, n.wanted
    FROM callboard.notices n JOIN callboard.members m USING (user_id)
    WHERE everybody OR n.user_id = me ORDER BY m.name, n.user_id;
END $$;
COMMENT ON FUNCTION callboard.read_notices IS
    'Who is told what by e-mail: all of the tenant for an admin, for others what is one''s own';
GRANT EXECUTE ON FUNCTION callboard.read_notices TO callboard_member;
