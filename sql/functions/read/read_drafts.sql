CREATE OR REPLACE FUNCTION callboard.read_drafts()
RETURNS TABLE (id uuid, name text, owner uuid, bookings bigint, shared text, created_us bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET client_min_messages = warning
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    -- Most boards begin without any: then there is one plan of one table to make, not one of four.
    IF NOT EXISTS (SELECT FROM callboard.drafts) THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT d.id, d.name, d.owner,
           (SELECT count(*) FROM callboard.draft_bookings b WHERE b.draft_id = d.id),
           coalesce((SELECT string_agg(m.name, ', ' ORDER BY m.name)
                     FROM callboard.draft_members s JOIN callboard.members m ON m.user_id = s.user_id
                     WHERE s.draft_id = d.id), ''),
           callboard.us(d.created_at)
    FROM callboard.drafts d
    ORDER BY d.owner <> callboard.current_member(), callboard.fold(d.name), d.id;
END $$;
COMMENT ON FUNCTION callboard.read_drafts IS
    'The what-if boards that one may open, one''s own first; how many bookings each touches, with whom it is shared';
GRANT EXECUTE ON FUNCTION callboard.read_drafts TO callboard_member;
